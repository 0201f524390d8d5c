import type { QualitySummary as Summary } from '@sawt/contract';
import { useFormats, useMessages } from '#i18n';
import { holds, useMe } from '#platform/session.ts';
import { StatTile } from '#ui';
import { AgencyShares } from './agency-shares.tsx';
import { answersLink } from './answers-link.ts';
import { CriterionShares } from './criterion-shares.tsx';
import { FollowUps } from './follow-ups.tsx';
import { qualityWords } from './quality-words.ts';
import { shareOf, totalOf } from './shares.ts';
import { WeekChart } from './week-chart.tsx';

/** What a quarter's verdicts say; nothing is shown before the first week is drawn. */
export function QualitySummary({ of: { weeks, agencies, criteria, followUps } }: { of: Summary }) {
  const words = useMessages(qualityWords);
  const { number, percent } = useFormats();
  const { data: me } = useMe();
  if (weeks.length === 0 && followUps.every(({ count }) => count === 0)) return null;
  const total = totalOf(weeks);
  const share = shareOf(total);
  return (
    <section aria-label={words.summary} className="flex flex-col gap-4">
      <h2 className="text-xl font-semibold">{words.summary}</h2>
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-3 md:gap-4 max-sm:[&>:last-child]:col-span-full">
        <StatTile
          label={words.sampled}
          value={number(total.sampled)}
          // Of what is not judged yet an agency has nothing to read.
          {...(holds(me, 'voice.judge_answer') && { link: answersLink({ drawn: 'true' }) })}
        />
        <StatTile label={words.judged} value={number(total.judged)} link={answersLink({ drawn: 'true', result: 'judged' })} />
        <StatTile
          label={words.goodShare}
          value={share === null ? words.tooFew : percent(share)}
          note={share === null ? words.tooFewNote : words.goodNote}
          link={answersLink({ drawn: 'true', result: 'good' })}
        />
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-2">
        <WeekChart weeks={weeks} />
        <CriterionShares criteria={criteria} />
      </div>
      <AgencyShares agencies={agencies} />
      <FollowUps followUps={followUps} />
    </section>
  );
}
