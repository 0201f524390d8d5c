import { useQuery } from '@tanstack/react-query';
import { defineMessages, useFormats, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { Button } from '#ui';
import { agenciesQuery, categoriesQuery } from '../../shared/queries.ts';

const messages = defineMessages({
  ar: {
    sure: 'ما يقترحه نص البلاغ:',
    unsure: 'غير متأكد. أقرب ما يدل عليه نص البلاغ:',
    unknown: 'غير متأكد: لا يدل نص البلاغ على جهة.',
    place: (share: string, agency: string, category: string) => `${share} · ${agency}: ${category}`,
  },
  en: {
    sure: 'What the words of the case suggest:',
    unsure: 'Not sure. What the words of the case come nearest to:',
    unknown: 'Not sure: the words of the case point to no agency.',
    place: (share: string, agency: string, category: string) => `${share} · ${agency}: ${category}`,
  },
});

/** The three likeliest places of a case by its words, with how likely; pressing one fills the form, and sends nothing. */
export function SuggestedPlaces({ number, onChoose }: { number: string; onChoose(place: { agency: string; category: string }): void }) {
  const words = useMessages(messages);
  const { text, percent } = useFormats();
  const { data: agencies } = useQuery(agenciesQuery);
  const { data: categories } = useQuery(categoriesQuery);
  const { data: found } = useQuery({
    queryKey: ['suggestion', 'case', number],
    queryFn: ({ signal }) => client.suggestion.suggestForCase({ params: { number } }, { signal }),
    retry: false,
  });
  if (!found || found.state === 'unavailable' || !agencies || !categories) return null;
  return (
    <div className="flex flex-col gap-2 rounded-field border border-line p-3">
      <p className="text-sm text-ink-soft">{found.categories.length === 0 ? words.unknown : words[found.state]}</p>
      {found.categories.map(({ code, agency, confidence }) => {
        const names = [agencies, categories].map((all, at) => all.find((one) => one.code === [agency, code][at])?.name);
        const [office, subject] = names.map((name) => (name ? text(name) : '')) as [string, string];
        return (
          <Button key={code} variant="quiet" onPress={() => onChoose({ agency, category: code })}>
            {words.place(percent(confidence), office, subject)}
          </Button>
        );
      })}
    </div>
  );
}
