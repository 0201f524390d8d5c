import { diffArrays } from 'diff';
import { useMemo } from 'react';
import { defineMessages, useMessages } from '#i18n';

const messages = defineMessages({
  ar: { removed: 'حُذف:', added: 'أُضيف:' },
  en: { removed: 'Removed:', added: 'Added:' },
});

/** With the space between them. The library's own words are those of Latin letters. */
const wordsOf = (text: string) => text.split(/(\s+)/);

/**
 * A text with what changed in it since an earlier form, word by word; told apart by more than colour, and read aloud. What is read aloud
 * stands apart (`bdi`): the text has its own direction, whatever language the page is in.
 */
export function TextChanges({ before, after }: { before: string; after: string }) {
  const words = useMessages(messages);
  const parts = useMemo(() => diffArrays(wordsOf(before), wordsOf(after)), [before, after]);
  return (
    <p dir="auto" className="rounded-field border border-line bg-canvas p-3 whitespace-pre-wrap wrap-anywhere">
      {parts.map(({ value, added, removed }, index) => {
        // The parts of a text have no name but their place.
        const key = `${index}`;
        if (added) {
          return (
            <ins key={key} className="mx-0.5 rounded-sm bg-brand-100 text-brand-900 underline decoration-2 underline-offset-4">
              <bdi className="sr-only">{words.added} </bdi>
              {value.join('')}
            </ins>
          );
        }
        if (removed) {
          return (
            <del key={key} className="mx-0.5 rounded-sm bg-danger-50 text-danger-700 line-through">
              <bdi className="sr-only">{words.removed} </bdi>
              {value.join('')}
            </del>
          );
        }
        return <span key={key}>{value.join('')}</span>;
      })}
    </p>
  );
}
