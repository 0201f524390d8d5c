import type { ComponentType } from 'react';
import { useFormats } from '#i18n';
import { AgenciesSummary } from '#modules/directory/agencies/agencies-summary.tsx';
import { DeliveriesSummary } from '#modules/notify/deliveries/deliveries-summary.tsx';
import { CategoriesSummary } from '#modules/voice/categories/categories-summary.tsx';
import { Icon, TextLink } from '#ui';
import type { StaffEntry } from '../staff-entry.ts';

/** What is to know of a page before one opens it, by its path. */
const summaries: Readonly<Record<string, ComponentType>> = {
  '/staff/categories': CategoriesSummary,
  '/staff/agencies': AgenciesSummary,
  '/staff/deliveries': DeliveriesSummary,
};

export function OverviewCard({ entry: { path, label, about, icon } }: { entry: StaffEntry }) {
  const { text } = useFormats();
  const Summary = summaries[path];
  return (
    <article className="relative flex flex-col gap-3 rounded-card border border-line bg-white p-6 shadow-card transition-colors hover:border-brand">
      <span className="grid size-12 place-items-center rounded-full bg-brand-50 text-brand">
        <Icon name={icon} className="size-6" />
      </span>
      <h2 className="text-lg font-semibold">
        <TextLink stretched to={path}>
          {text(label)}
        </TextLink>
      </h2>
      <p className="text-ink-soft">{text(about)}</p>
      {Summary && (
        <p className="mt-auto font-medium">
          <Summary />
        </p>
      )}
    </article>
  );
}
