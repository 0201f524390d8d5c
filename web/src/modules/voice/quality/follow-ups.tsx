import type { QualitySummary } from '@sawt/contract';
import { useFormats, useMessages } from '#i18n';
import { StatTile } from '#ui';
import { answersLink } from './answers-link.ts';
import { followUpWords } from './answers-words.ts';
import { qualityWords } from './quality-words.ts';

/** What became of the answers that could be better, drawn or not: each number leads to its answers. */
export function FollowUps({ followUps }: Pick<QualitySummary, 'followUps'>) {
  const words = useMessages(qualityWords);
  const names = useMessages(followUpWords);
  const { number } = useFormats();
  return (
    <section aria-label={words.followUps} className="flex flex-col gap-3">
      <div>
        <h2 className="text-xl font-semibold">{words.followUps}</h2>
        <p className="text-ink-soft">{words.followUpsText}</p>
      </div>
      <div className="grid gap-3 sm:grid-cols-3 md:gap-4">
        {followUps
          .filter(({ followUp, count }) => followUp !== 'gone' || count > 0)
          .map(({ followUp, count }) => (
            <StatTile
              key={followUp}
              label={names[followUp]}
              value={number(count)}
              tone={followUp === 'standing' && count > 0 ? 'warning' : 'neutral'}
              link={answersLink({ followUp })}
            />
          ))}
      </div>
    </section>
  );
}
