import type { Clock } from '@sawt/contract';
import { useFormats, useMessages } from '#i18n';
import { Badge, Card, DateTime, Meter } from '#ui';
import { useScopeLine } from '../../shared/use-scope-line.ts';
import { clockWords } from './clock-words.ts';

/** The time used of each clock, in working time. Of a clock that ran several times, the last run counts. */
export function ClocksCard({ clocks }: { clocks: readonly Clock[] }) {
  const words = useMessages(clockWords);
  const latest = (['acknowledge', 'answer', 'directive'] as const).flatMap((kind) => clocks.findLast((clock) => clock.kind === kind) ?? []);
  return (
    <Card title={words.title}>
      <div className="flex flex-col gap-6">
        {latest.length === 0 && <p className="text-ink-soft">{words.none}</p>}
        {latest.map((clock) => (
          <ClockMeter key={clock.kind} clock={clock} />
        ))}
      </div>
    </Card>
  );
}

function ClockMeter({ clock }: { clock: Clock }) {
  const words = useMessages(clockWords);
  const { workingTime, number } = useFormats();
  const scopeOf = useScopeLine();
  const { kind, run, policy, usedMinutes, pausedMinutes, budgetMinutes, pausedAt, doneAt, dueAt, opensAt } = clock;
  const left = budgetMinutes - usedMinutes;
  const ended = left >= 0 ? words.endedInTime : words.endedLate;
  const remaining = left >= 0 ? words.left(workingTime(left)) : words.over(workingTime(-left));
  return (
    <div className="flex flex-col gap-2">
      <Meter
        label={run > 1 ? words.run(words[kind], number(run)) : words[kind]}
        valueLabel={doneAt ? ended : remaining}
        share={usedMinutes / budgetMinutes}
        {...(doneAt && { tone: left >= 0 ? 'success' : 'danger' })}
      />
      <p className="text-sm text-ink-soft">{words.used(workingTime(usedMinutes), workingTime(budgetMinutes))}</p>
      {kind !== 'directive' && (
        <p className="text-sm text-ink-soft">{policy ? words.byPolicy(number(policy.id), scopeOf(policy.scope)) : words.byCategory}</p>
      )}
      {pausedMinutes > 0 && <p className="text-sm text-ink-soft">{words.stoodStill(workingTime(pausedMinutes))}</p>}
      <Pauses pauses={clock.pauses} />
      {pausedAt && !doneAt && (
        <p>
          <Badge tone="warning" icon="clock">
            {words.paused}
          </Badge>
        </p>
      )}
      {dueAt && !doneAt && (
        <p className="text-sm text-ink-soft">
          {words.due}: <DateTime at={dueAt} />
        </p>
      )}
      {opensAt && !doneAt && (
        <p className="text-sm text-ink-soft">
          {words.opens} <DateTime at={opensAt} />
        </p>
      )}
    </div>
  );
}

/** Each time that it stood still. */
function Pauses({ pauses }: { pauses: Clock['pauses'] }) {
  const words = useMessages(clockWords);
  const { workingTime } = useFormats();
  if (pauses.length === 0) return null;
  return (
    <ul aria-label={words.pauses} className="ms-4 list-disc text-sm text-ink-soft">
      {pauses.map(({ from, to, minutes }) => (
        <li key={from}>
          {words.from} <DateTime at={from} /> {to ? words.to : words.untilNow} {to && <DateTime at={to} />} ({workingTime(minutes)})
        </li>
      ))}
    </ul>
  );
}
