import { type CaseMove, type CaseStatus, directiveHours, type KindRule } from '@sawt/contract';
import type { Change } from '../../platform/audit/change.ts';
import { appendEvent, type CaseChanges, type CaseRow, type EventDetails, type NewEvent, updateCase } from './case-store.ts';
import { applyClockEffects } from './clock-store.ts';
import { timesOf } from './deadlines/times-of.ts';
import type { VoiceDeps } from './deps.ts';
import { directiveAfter } from './directives/directive-after.ts';
import type { CaseMoved } from './events.ts';
import { insertMentions, type NewMention } from './mentions/mention-store.ts';
import { kindRule } from './rules/rule-store.ts';
import { stageAfter } from './stages.ts';
import { hasEnded, isDone, silence, statusAfter, workflow } from './workflow.ts';

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
  /** Working minutes of a directive that this move gives. */
  directiveMinutes?: number | undefined;
  /** Whom a note names. */
  mentions?: readonly NewMention[];
  /** Of a merged case: the event of its master that this follows from, or that it begins to listen after. */
  heardId?: number;
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
  const { clocks: effects, renewsSilence } = workflow[record.move];
  const clocks =
    effects &&
    (await applyClockEffects(tx, effects, {
      caseId: found.id,
      agency,
      timesOf: async () => ({
        ...(await timesOf(deps, tx, {
          kind: found.kind,
          category: record.changes.category ?? found.category,
          priority: record.changes.priority ?? found.priority,
          agency,
        })),
        directive: record.directiveMinutes ?? directiveHours * 60,
      }),
      now,
      grave: isGrave(record.changes.priority ?? found.priority),
      calendars: await deps.calendars(),
    }));
  const changes: CaseChanges = {
    // Whoever it goes to next, it no longer waits as the one handed back.
    ...(to !== found.status && { handed_back_at: null }),
    ...record.changes,
    ...(clocks && { due_at: clocks.due_at, ...clocks.measures }),
    ...(clocks?.directive_due_at !== undefined && { directive_due_at: clocks.directive_due_at }),
    ...(clocks && clocks.waited > 0 && { waited_minutes: found.waited_minutes + clocks.waited }),
    ...directiveAfter(record.move, found, { to, agency }),
    status: to,
    ...stageAfter(found, {
      status: to,
      assignee: record.changes.assignee_id === undefined ? found.assignee_id : (record.changes.assignee_id as string | null),
      now,
      calendars: await deps.calendars(),
    }),
    ...((to !== found.status || renewsSilence) && {
      // A whole waits for nobody: its parts do.
      ...silenceAfter(found.part_count > 0 ? 'split' : to, kindRule(await deps.caseRules(), found.kind), now),
      ended_at: hasEnded(to) ? now : null,
    }),
  };
  const updated = updateCase(tx, found.id, changes);
  const moved = { ...found, ...changes } as CaseRow;
  await tell(change, { moved, from: found.status, updated }, record);
  // Whoever the case left has it on screen still.
  if (found.agency && hasLeft(found, moved)) await hintOf(change, found);
  if (moved.parent_id !== null && isDone(found.status) && !isDone(to)) await unfoldWhole(deps, change, moved.parent_id);
  return moved;
}

/** A part is open again, and with it the whole: in the same transaction, for no whole is done before its parts. */
async function unfoldWhole(deps: VoiceDeps, change: Change, id: number): Promise<void> {
  const whole = (await change.tx
    .selectFrom('voice.case')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()) as CaseRow;
  if (!isDone(whole.status)) return;
  await recordMove(deps, change, whole, {
    move: 'unfold',
    actorId: null,
    side: 'system',
    text: null,
    files: [],
    details: {},
    changes: {},
  });
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
    ...(record.heardId && { heard_id: record.heardId }),
  });
  if (record.mentions) await insertMentions(change.tx, { eventId: await appended, caseId: moved.id, at: change.now }, record.mentions);
  const happened = Promise.all([appended, updated]).then(
    ([eventId]): CaseMoved => ({
      name: 'voice.case_moved',
      payload: {
        eventId,
        caseId: moved.id,
        what: record.move,
        side: record.side,
        agency: record.details.agency ?? moved.agency,
        partOf: moved.parent_id,
        followed: moved.followed,
        heard: record.details.heard ?? null,
        ...(record.details.mentions && { mentioned: record.details.mentions }),
      },
    }),
  );
  await change.emit(happened);
  await hintOf(change, moved);
}

export const hintOf = (change: Pick<Change, 'hint'>, row: CaseRow) =>
  change.hint({ number: row.number, citizen: row.citizen_id, agency: row.agency, department: row.department, assignee: row.assignee_id });

/** When silence closes the case, and when the citizen is reminded of it; both null where nothing is awaited of them. */
function silenceAfter(status: CaseStatus, rule: KindRule, now: Date): { silent_at: Date | null; remind_at: Date | null } {
  const move = silence[status];
  if (!move) return { silent_at: null, remind_at: null };
  const days = move === 'lapse' ? rule.lapseDays : rule.settleDays;
  const reminds = rule.remindDays > 0 && rule.remindDays < days;
  return { silent_at: after(now, days), remind_at: reminds ? after(now, days - rule.remindDays) : null };
}

/** What is told at once, and before all else. */
const isGrave = (priority: string): boolean => priority === 'urgent' || priority === 'high';

const after = (moment: Date, days: number) => new Date(moment.getTime() + days * 86_400_000);
