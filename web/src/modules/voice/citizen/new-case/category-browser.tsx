import type { CaseKind, Category } from '@sawt/contract';
import { useMemo, useState } from 'react';
import { defineMessages, useFormats, useMessages } from '#i18n';
import { Button, SearchField } from '#ui';
import { type CategoryNode, categoryTree, leavesOf, searchLeaves } from './category-tree.ts';
import { ChoiceRow } from './choice-row.tsx';

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
              <ChoiceRow key={code} name={text(name)} above={path.map(text).join(' · ')} onPress={() => onChoose(code)} />
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
              <ChoiceRow
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
