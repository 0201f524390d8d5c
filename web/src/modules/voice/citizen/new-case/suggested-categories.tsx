import type { CaseKind } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { defineMessages, useFormats, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { useMe } from '#platform/session.ts';
import { Button } from '#ui';
import { agenciesQuery, categoriesQuery } from '../../shared/queries.ts';

const messages = defineMessages({
  ar: {
    likely: 'من كلماتك، قد يكون الموضوع، ومعه الجهة التي يصل إليها:',
    unsure: 'لم نتأكد من الموضوع من كلماتك. قد يكون أحد هذه، أو اختره بنفسك، أو دعه للإمارة:',
  },
  en: {
    likely: 'By your words, the subject may be, with the agency it goes to:',
    unsure: 'Your words do not tell us the subject for sure. It may be one of these; or choose it, or leave it to the emirate:',
  },
});

/** Fewer letters say nothing yet; a pause this long means a thought is written. */
const fewestLetters = 12;
const pauseMs = 900;

/** What the words written so far are probably about, to be chosen or passed over. Nothing is sent while somebody is typing. */
export function SuggestedCategories({ text, kind, onChoose }: { text: string; kind: CaseKind | null; onChoose(code: string): void }) {
  const words = useMessages(messages);
  const { text: named } = useFormats();
  const { data: me } = useMe();
  const settled = useSettled(text.trim());
  const { data: categories } = useQuery(categoriesQuery);
  const { data: agencies } = useQuery(agenciesQuery);
  const { data: found } = useQuery({
    queryKey: ['suggestion', settled, kind],
    queryFn: ({ signal }) => client.suggestion.suggestFromWords({ body: { text: settled, ...(kind && { kind }) } }, { signal }),
    // Whoever is not signed in would only be refused.
    enabled: Boolean(me) && settled.length >= fewestLetters,
    // A help that does not come is not missed: no failure is shown, nothing is tried again.
    retry: false,
  });
  if (settled.length < fewestLetters || !found || found.categories.length === 0) return null;
  return (
    <div role="status" className="flex flex-col gap-2">
      <p className="text-sm text-ink-soft">{found.state === 'sure' ? words.likely : words.unsure}</p>
      <div className="flex flex-wrap gap-2">
        {found.categories.map(({ code, agency: goesTo }) => {
          const category = categories?.find((one) => one.code === code);
          const agency = agencies?.find((one) => one.code === goesTo);
          return (
            category && (
              <Button key={code} variant="secondary" onPress={() => onChoose(code)}>
                {named(category.name)}
                {agency && <span className="font-normal text-ink-soft"> · {named(agency.name)}</span>}
              </Button>
            )
          );
        })}
      </div>
    </div>
  );
}

/** The value once it has stood still. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pauseMs);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
