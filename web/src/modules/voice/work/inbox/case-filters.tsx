import { directiveStates, type Me } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { useMessages } from '#i18n';
import { usePlaceOptions } from '#modules/directory/use-place-options.ts';
import { holds } from '#platform/session.ts';
import { Checkbox, FilterSelect, Select } from '#ui';
import { agenciesQuery } from '../../shared/queries.ts';
import { FacetPanel } from './facets/facet-panel.tsx';
import type { InboxSearch, ListOrder } from './inbox-search.ts';
import type { InboxTab } from './inbox-tabs.ts';
import { inboxWords } from './inbox-words.ts';
import { MoreFilters } from './more-filters.tsx';

interface CaseFiltersProps {
  me: Me;
  tab: InboxTab;
  search: InboxSearch;
  onChange(part: InboxSearch): void;
}

/** What a list can be narrowed by. */
export function CaseFilters({ me, tab, search, onChange }: CaseFiltersProps) {
  const words = useMessages(inboxWords);
  return (
    <>
      <FacetPanel me={me} tab={tab} search={search} onChange={onChange} />
      <Department me={me} search={search} onChange={onChange} />
      <MoreFilters search={search} onChange={onChange} />
      <div className="w-56">
        <Select<ListOrder>
          label={words.order}
          options={[
            { value: 'newest', label: words.newest },
            { value: 'due', label: words.dueFirst },
          ]}
          value={search.order ?? tab.order}
          onChange={(order) => onChange({ order })}
        />
      </div>
      {holds(me, 'voice.refer_case') && (
        <Checkbox isSelected={search.bouncing === 'true'} onChange={(only) => onChange({ bouncing: only ? 'true' : undefined })}>
          {words.bouncingOnly}
        </Checkbox>
      )}
      {!tab.filter && (
        <>
          <Checkbox
            isSelected={search.directive !== undefined}
            onChange={(only) => onChange({ directive: only ? directiveStates.join(',') : undefined })}
          >
            {words.directedOnly}
          </Checkbox>
          <Checkbox isSelected={search.mentioned !== undefined} onChange={(only) => onChange({ mentioned: only ? 'ever' : undefined })}>
            {words.mentionedOnly}
          </Checkbox>
        </>
      )}
    </>
  );
}

/** For whoever sees more than one department of an agency. */
function Department({ me, search, onChange }: Omit<CaseFiltersProps, 'tab'>) {
  const words = useMessages(inboxWords);
  const placeOptions = usePlaceOptions();
  const { data: agencies = [] } = useQuery(agenciesQuery);
  const reach = me.permissions['voice.read_case'];
  const agency = reach === 'region' ? search.agency : me.agency?.code;
  const departments = agencies.find(({ code }) => code === agency)?.departments ?? [];
  if (reach === 'department' || departments.length === 0) return null;
  return (
    <FilterSelect
      label={words.department}
      options={placeOptions(departments)}
      value={search.department}
      onChange={(department) => onChange({ department })}
    />
  );
}
