import { type CaseStatus, stages } from '@sawt/contract';
import type { Calendars } from '../../platform/calendar/calendars.ts';
import { workingMinutesBetween } from '../../platform/calendar/working-time.ts';
import type { CaseChanges, CaseRow } from './case-store.ts';

/** Working minutes in each stage that a case has left, all its stays together. */
export type StageMinutes = Partial<Record<(typeof stages)[number], number>>;

type Before = Pick<CaseRow, 'status' | 'assignee_id' | 'agency' | 'created_at' | 'stage_since' | 'stage_minutes' | 'paused'>;
interface After {
  status: CaseStatus;
  assignee: string | null;
  now: Date;
  calendars: Calendars;
}

/**
 * What a move makes of the stage: a new status or another holder begins a stay, and the one that ends is added to the
 * stage it was in, in the working time of whose turn it was.
 */
export function stageAfter(before: Before, { status, assignee, now, calendars }: After): CaseChanges {
  if (status === before.status && assignee === before.assignee_id) return {};
  return {
    stage_since: now,
    ...(status === 'awaiting_citizen' && before.status !== status && { paused: before.paused + 1 }),
    ...minutesAfter(before, now, calendars),
  };
}

function minutesAfter(before: Before, now: Date, calendars: Calendars): Pick<CaseChanges, 'stage_minutes'> {
  const stage = stages.find((each) => each === before.status);
  if (!stage) return {};
  const kept = before.stage_minutes as StageMinutes;
  const calendar = calendars.of(ofEmirate.has(stage) ? null : before.agency);
  const stayed = workingMinutesBetween(before.stage_since ?? before.created_at, now, calendar);
  return { stage_minutes: JSON.stringify({ ...kept, [stage]: (kept[stage] ?? 0) + stayed }) };
}

/** Here the emirate has the case, whichever agency had it before. */
const ofEmirate: ReadonlySet<string> = new Set(['received', 'appealed']);
