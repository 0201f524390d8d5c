import type { LiveCase } from './live-case.ts';

export const measureColumns = [
  'acknowledged_minutes',
  'acknowledged_in_time',
  'answer_minutes',
  'answered_in_time',
  'waited_minutes',
  'returned',
  'appealed',
];

/** What a case keeps for the figures, from its clocks and its timeline: as `voice.measure_cases` works it out. */
export function measuresOf({ clocks, events }: LiveCase): (number | boolean | null)[] {
  const finished = (kind: string) => clocks.findLast((clock) => clock.kind === kind && clock.state.in_time !== null)?.state;
  const happened = (move: string) => events.filter(({ what }) => what === move).length;
  const [acknowledged, answer] = [finished('acknowledge'), finished('answer')];
  let waited = 0;
  let askedAt = 0;
  for (const { at, from, to } of events) {
    if (from === to) continue;
    if (from === 'awaiting_citizen') waited += Math.floor((at.getTime() - askedAt) / 60_000);
    if (to === 'awaiting_citizen') askedAt = at.getTime();
  }
  return [
    acknowledged?.used_minutes ?? null,
    acknowledged?.in_time ?? null,
    answer?.used_minutes ?? null,
    answer?.in_time ?? null,
    waited,
    happened('return'),
    happened('appeal'),
  ];
}
