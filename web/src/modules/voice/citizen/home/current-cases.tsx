import { useQuery } from '@tanstack/react-query';
import { defineMessages, useMessages } from '#i18n';
import { TextLink } from '#ui';
import { CaseCards } from '../cases/case-card.tsx';
import { currentCasesQuery } from '../cases/case-groups.ts';

const messages = defineMessages({
  ar: { title: 'بلاغاتك الجارية', all: 'عرض جميع بلاغاتي' },
  en: { title: 'Your current cases', all: 'Show all my cases' },
});

/** Where the citizen's own cases stand; nothing at all while there are none. */
export function CurrentCases() {
  const { title, all } = useMessages(messages);
  const { data } = useQuery(currentCasesQuery);
  if (!data || data.items.length === 0) return null;
  return (
    <section className="flex flex-col gap-4">
      <header className="flex flex-wrap items-baseline justify-between gap-3">
        <h2 className="text-xl font-bold">{title}</h2>
        <TextLink to="/cases">{all}</TextLink>
      </header>
      <CaseCards label={title} cases={data.items} />
    </section>
  );
}
