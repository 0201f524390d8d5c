import type { CaseKind, Category } from '@sawt/contract';
import { useMemo, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { defineMessages, useFormats, useMessages } from '#i18n';
import { Button, Icon, SearchField } from '#ui';
import { type CategoryNode, categoryTree, leavesOf, searchLeaves } from './category-tree.ts';

const messages = defineMessages({
  ar: {
    search: 'ابحث: حفرة، مياه، إنارة…',
    up: 'رجوع',
    themes: 'الموضوعات',
    found: 'نتائج البحث',
    none: 'لم نجد موضوعًا بهذه الكلمات. جرّب كلمة أخرى، أو دع الإمارة تحدد الموضوع.',
  },
  en: {
    search: 'Search: pothole, water, lighting…',
    up: 'Back',
    themes: 'Subjects',
    found: 'Results',
    none: 'No subject has these words. Try another, or let the emirate decide.',
  },
});

interface CategoryBrowserProps {
  categories: readonly Category[];
  kind: CaseKind | null;
  onChoose(code: string): void;
}

/** The categories from their themes downwards, or all at once by words. */
export function CategoryBrowser({ categories, kind, onChoose }: CategoryBrowserProps) {
  const words = useMessages(messages);
  const { text } = useFormats();
  const [typed, setTyped] = useState('');
  const [trail, setTrail] = useState<readonly CategoryNode[]>([]);
  const tree = useMemo(() => categoryTree(categories, kind), [categories, kind]);
  const here = trail.at(-1);
  const isSearching = typed.trim() !== '';
  const found = isSearching ? searchLeaves(leavesOf(tree), typed) : [];

  return (
    <div className="flex flex-col gap-4 sm:min-h-96">
      <SearchField label={words.search} value={typed} onChange={setTyped} />
      {isSearching ? (
        <>
          <ul aria-label={words.found} className="flex flex-col">
            {found.map(({ code, name, path }) => (
              <Row key={code} name={text(name)} above={path.map(text).join(' · ')} onPress={() => onChoose(code)} />
            ))}
          </ul>
          <p role="status" className="text-ink-soft">
            {found.length === 0 && words.none}
          </p>
        </>
      ) : (
        <>
          {here && (
            <div className="flex items-center gap-2">
              <Button variant="quiet" icon="back" onPress={() => setTrail(trail.slice(0, -1))}>
                {words.up}
              </Button>
              <h3 className="font-semibold">{text(here.name)}</h3>
            </div>
          )}
          <ul key={here?.code} aria-label={here ? text(here.name) : words.themes} className="flex flex-col">
            {(here?.children ?? tree).map((node) => (
              <Row
                key={node.code}
                name={text(node.name)}
                isBranch={node.children.length > 0}
                onPress={() => (node.children.length > 0 ? setTrail([...trail, node]) : onChoose(node.code))}
              />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

interface RowProps {
  name: string;
  above?: string;
  isBranch?: boolean;
  onPress(): void;
}

function Row({ name, above, isBranch = false, onPress }: RowProps) {
  return (
    <li className="border-b border-line last:border-0">
      <AriaButton
        onPress={onPress}
        className="flex min-h-13 w-full cursor-pointer items-center gap-3 rounded-field px-3 py-2 text-start -outline-offset-2 hover:bg-brand-50"
      >
        <span className="flex-1">
          {name}
          {above && <span className="block text-sm text-ink-soft">{above}</span>}
        </span>
        {isBranch && <Icon name="forward" className="size-5 text-ink-faint" />}
      </AriaButton>
    </li>
  );
}
