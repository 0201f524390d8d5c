import type { Me } from '@sawt/contract';
import { useFormats, useMessages } from '#i18n';
import { PageHeader } from '#ui';
import { entriesFor } from '../navigation.ts';
import { staffWords } from '../staff-words.ts';
import { OverviewCard } from './overview-card.tsx';

/** The home of those whose work is not the figures: their pages, and what is to know of each. */
export function OverviewPage({ me }: { me: Me }) {
  const words = useMessages(staffWords);
  const { text } = useFormats();
  const roles = me.roles.map(({ name }) => text(name)).join(text({ ar: '، ', en: ', ' }));
  const unit = me.department ?? me.agency;
  return (
    <>
      <PageHeader title={words.welcome(text(me.name))} description={unit ? `${roles} · ${text(unit.name)}` : roles} />
      <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
        {entriesFor(me)
          .filter(({ path }) => path !== '/staff')
          .map((entry) => (
            <li key={entry.path} className="contents">
              <OverviewCard entry={entry} />
            </li>
          ))}
      </ul>
    </>
  );
}
