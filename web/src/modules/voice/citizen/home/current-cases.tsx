import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { defineMessages, useMessages } from '#i18n';
import { Skeleton, TextLink } from '#ui';
import { CaseCards } from '../cases/case-card.tsx';
import { currentCasesQuery } from '../cases/case-groups.ts';

const messages = defineMessages({
  ar: { title: 'بلاغاتك الجارية', all: 'عرض جميع بلاغاتي' },
  en: { title: 'Your current cases', all: 'Show all my cases' },
});

/** Where the citizen's own cases stand; nothing at all while there are none. */
export function CurrentCases() {
  const { title } = useMessages(messages);
  const { data, isPending } = useQuery(currentCasesQuery);
  if (isPending) return <ComingCases />;
  if (!data || data.items.length === 0) return null;
  return (
    <Section>
      <CaseCards label={title} cases={data.items} />
    </Section>
  );
}

/** Keeps the place of the cases on a slow line, so that what is read below them does not jump. */
export const ComingCases = () => (
  <Section>
    <Skeleton lines={12} />
  </Section>
);

function Section({ children }: { children: ReactNode }) {
  const { title, all } = useMessages(messages);
  return (
    <section className="flex flex-col gap-4">
      <header className="flex flex-wrap items-baseline justify-between gap-3">
        <h2 className="text-xl font-bold">{title}</h2>
        <TextLink to="/cases">{all}</TextLink>
      </header>
      {children}
    </section>
  );
}
