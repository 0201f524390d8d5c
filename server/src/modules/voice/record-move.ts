import type { CaseMove, CaseStatus } from '@sawt/contract';
import type { Change } from '../../platform/audit/change.ts';
import { appendEvent, type CaseChanges, type CaseRow, type EventDetails, type NewEvent, updateCase } from './case-store.ts';
import { findCategory } from './categories.ts';
import { applyClockEffects, type ClockKind } from './clock-store.ts';
import type { VoiceDeps } from './deps.ts';
import type { CaseMoved } from './events.ts';
import { hasEnded, silence, statusAfter, workflow } from './workflow.ts';

export interface MoveRecord {
  move: CaseMove;
  /** Who makes it; null: the system. */
  actorId: string | null;
  /** For whom a deputy makes it. */
  onBehalfOf?: string | null;
  side: NewEvent['side'];
  /** Of the list of reasons. */
  reason?: string | null;
  text: string | null;
  files: string[];
  details: EventDetails;
  changes: CaseChanges;
}

/**
 * Makes a move that the workflow allows: the case, its clocks, its timeline and its event, in the transaction of the
 * change. Whether the actor may is asked before.
 */
export async function recordMove(deps: VoiceDeps, change: Change, found: CaseRow, record: MoveRecord): Promise<CaseRow> {
  const { tx, now } = change;
  const to = statusAfter(record.move, found.status);
  if (!to) throw new Error(`The workflow does not allow ${record.move} from ${found.status}`);
  const agency = record.changes.agency === undefined ? found.agency : record.changes.agency;
  const effects = workflow[record.move].clocks;
  const clocks = effects && {
    due_at: await applyClockEffects(tx, effects, {
      caseId: found.id,
      agency,
      budgetsOf: () => budgetsOf(change, record.changes.category ?? found.category),
      now,
      calendar: deps.calendar,
    }),
  };
  const changes: CaseChanges = {
    ...record.changes,
    ...clocks,
    status: to,
    ...(to !== found.status && { silent_at: silentAt(to, now), ended_at: hasEnded(to) ? now : null }),
  };
  const updated = updateCase(tx, found.id, changes);
  const moved = { ...found, ...changes } as CaseRow;
  await tell(change, { moved, from: found.status, updated }, record);
  // Whoever the case left has it on screen still.
  if (found.agency && hasLeft(found, moved)) await hintOf(change, found);
  return moved;
}

const hasLeft = (before: CaseRow, after: CaseRow) =>
  before.agency !== after.agency || before.department !== after.department || before.assignee_id !== after.assignee_id;

interface Told {
  moved: CaseRow;
  from: CaseStatus;
  /** Goes out with the event. */
  updated: Promise<void>;
}

async function tell(change: Change, { moved, from, updated }: Told, record: MoveRecord): Promise<void> {
  const appended = appendEvent(change.tx, {
    case_id: moved.id,
    at: change.now,
    what: record.move,
    actor_id: record.actorId,
    on_behalf_of: record.onBehalfOf ?? null,
    side: record.side,
    from_status: from,
    to_status: moved.status,
    reason: record.reason ?? null,
    text: record.text,
    details: record.details,
    files: record.files,
  });
  const happened = Promise.all([appended, updated]).then(
    ([eventId]): CaseMoved => ({
      name: 'voice.case_moved',
      payload: { eventId, caseId: moved.id, what: record.move, side: record.side, agency: record.details.agency ?? moved.agency },
    }),
  );
  await change.emit(happened);
  await hintOf(change, moved);
}

export const hintOf = (change: Pick<Change, 'hint'>, row: CaseRow) =>
  change.hint({ number: row.number, citizen: row.citizen_id, agency: row.agency, department: row.department, assignee: row.assignee_id });

const defaultHours: Record<ClockKind, number> = { acknowledge: 8, answer: 40 };

async function budgetsOf({ tx }: Change, code: string | null): Promise<Record<ClockKind, number>> {
  const category = code ? await findCategory(tx, code) : undefined;
  return {
    acknowledge: (category?.acknowledgeHours ?? defaultHours.acknowledge) * 60,
    answer: (category?.answerHours ?? defaultHours.answer) * 60,
  };
}

function silentAt(status: CaseStatus, now: Date): Date | null {
  const rule = silence[status];
  return rule ? new Date(now.getTime() + rule.days * 86_400_000) : null;
}
