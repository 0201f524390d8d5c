import type { Me } from '@sawt/contract';
import { useRef, useState } from 'react';
import { useMessages } from '#i18n';
import { Button, FilterBar, FilterSearch } from '#ui';
import { useNumberError } from '../../shared/number-words.ts';
import { CaseFilters } from './case-filters.tsx';
import { hasFilter, type InboxSearch } from './inbox-search.ts';
import type { InboxTab } from './inbox-tabs.ts';
import { inboxWords } from './inbox-words.ts';
import { LinkedFilters } from './linked-filters.tsx';
import { useSearchKey } from './use-search-key.ts';

interface InboxFiltersProps {
  me: Me;
  tab: InboxTab;
  search: InboxSearch;
  onChange(part: InboxSearch): void;
  /** Given while something is filtered. */
  onClear: (() => void) | undefined;
}

/** The search, which everybody uses, and behind a button what fewer need; open from the start where it is in use. */
export function InboxFilters({ onClear, ...props }: InboxFiltersProps) {
  const { search, onChange } = props;
  const words = useMessages(inboxWords);
  const area = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(() => hasFilter({ ...search, q: undefined, sameCitizen: undefined }));
  useSearchKey(area);
  return (
    <div ref={area}>
      <FilterBar label={words.filters} onClear={onClear}>
        <FilterSearch label={words.search} value={search.q} useNote={useNumberError} onChange={(q) => onChange({ q })} />
        <Button variant="secondary" icon="filter" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {words.showFilters}
        </Button>
        {isOpen && (
          <div className="flex basis-full flex-wrap items-end gap-4">
            <CaseFilters {...props} />
          </div>
        )}
        <LinkedFilters search={search} onChange={onChange} />
      </FilterBar>
    </div>
  );
}
