import type { CaseDetail, CaseMove, CaseStatus } from '@sawt/contract';
import type { IconName } from '#ui';

/** What the staff can do with a case, each with a dialog of its kind; the order is that of the buttons. */
const staffMoves = [
  'approve',
  'sendBack',
  'propose',
  'start',
  'refer',
  'uphold',
  'dismiss',
  'assign',
  'ask',
  'answer',
  'prioritise',
  'return',
  'handBack',
  'split',
  'merge',
  'unmerge',
  'reject',
  'correct',
  'respond',
  'satisfy',
  'insist',
  'direct',
  'remind',
  'note',
] as const satisfies readonly CaseMove[];
export type StaffMove = (typeof staffMoves)[number];

/** These ask nothing: they act at the press of their button. */
const immediateMoves = ['start', 'satisfy'] as const satisfies readonly StaffMove[];
export type ImmediateMove = (typeof immediateMoves)[number];
export const isImmediate = (move: StaffMove): move is ImmediateMove => (immediateMoves as readonly StaffMove[]).includes(move);

/** The step that carries a case on from where it stands: the prominent button of whoever may take it. */
const onward: Partial<Record<CaseStatus, StaffMove>> = {
  received: 'refer',
  referred: 'assign',
  assigned: 'start',
  in_progress: 'propose',
  in_review: 'approve',
  appealed: 'uphold',
};

export const moveIcons: Record<StaffMove, IconName> = {
  approve: 'send',
  sendBack: 'undo',
  propose: 'edit',
  start: 'check',
  refer: 'building',
  uphold: 'shield',
  dismiss: 'close',
  assign: 'user',
  ask: 'message',
  answer: 'send',
  return: 'undo',
  prioritise: 'flag',
  handBack: 'undo',
  split: 'filter',
  merge: 'copy',
  unmerge: 'undo',
  reject: 'close',
  correct: 'edit',
  respond: 'message',
  satisfy: 'check',
  insist: 'flag',
  direct: 'flag',
  remind: 'bell',
  note: 'lock',
};

/** The moves that the server allows now: the prominent one apart from the others. */
export function offeredMoves({ status, allowed }: Pick<CaseDetail, 'status' | 'allowed'>): {
  main: StaffMove | undefined;
  others: StaffMove[];
} {
  const offered = staffMoves.filter((move) => allowed.includes(move));
  // A directive waits for nothing else, and holds the case until it has its response.
  const main = offered.find((move) => move === 'respond') ?? offered.find((move) => move === onward[status]);
  return { main, others: offered.filter((move) => move !== main) };
}
