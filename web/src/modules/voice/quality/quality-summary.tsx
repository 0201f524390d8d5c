import type { QualitySummary as Summary } from '@sawt/contract';
import { useFormats, useMessages } from '#i18n';
import { StatTile } from '#ui';
import { AgencyShares } from './agency-shares.tsx';
import { CriterionShares } from './criterion-shares.tsx';
import { qualityWords } from './quality-words.ts';
import { shareOf, totalOf } from './shares.ts';
import { WeekChart } from './week-chart.tsx';

/** What a quarter's verdicts say; nothing is shown before the first week is drawn. */
export function QualitySummary({ of: { weeks, agencies, criteria } }: { of: Summary }) {
  const words = useMessages(qualityWords);
  const { number, percent } = useFormats();
  if (weeks.length === 0) return null;
  const total = totalOf(weeks);
  const share = shareOf(total);
  return (
    <section aria-label={words.summary} className="flex flex-col gap-4">
      <h2 className="text-xl font-semibold">{words.summary}</h2>
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-3 md:gap-4 max-sm:[&>:last-child]:col-span-full">
        <StatTile label={words.sampled} value={number(total.sampled)} />
        <StatTile label={words.judged} value={number(total.judged)} />
        <StatTile
          label={words.goodShare}
          value={share === null ? words.tooFew : percent(share)}
          note={share === null ? words.tooFewNote : words.goodNote}
        />
      </div>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <WeekChart weeks={weeks} />
        <CriterionShares criteria={criteria} />
      </div>
      <AgencyShares agencies={agencies} />
    </section>
  );
}
