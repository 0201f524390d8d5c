import type { CaseMove, CaseStatus, Clock, Permission } from '@sawt/contract';

/** `rebudget`: the time of another priority; what was used stays used. */
export type ClockEffect = 'start' | 'pause' | 'resume' | 'finish' | 'cancel' | 'rebudget';

export type ClockKind = Clock['kind'];

interface Move {
  readonly from: readonly CaseStatus[];
  /** Left out: the case stays where it is. */
  readonly to?: CaseStatus;
  /** Null: only the system makes it. */
  readonly permission: Permission | null;
  readonly clocks?: { readonly [K in ClockKind]?: ClockEffect };
  /** What the citizen sees of it: everything, only that it happened, or nothing. */
  readonly citizenSees: 'all' | 'fact' | 'nothing';
  /** The citizen's time to object begins anew though the case stays where it is. */
  readonly renewsSilence?: true;
}

const both = (effect: ClockEffect) => ({ acknowledge: effect, answer: effect });
const withAgency = ['referred', 'assigned', 'in_progress', 'awaiting_citizen', 'in_review'] as const;

/**
 * The lifecycle: who may move what to what, and what the clocks do. The one place that says so; the server guards
 * with it and the pages draw their buttons from it.
 */
export const workflow: Readonly<Record<CaseMove, Move>> = {
  refer: { from: ['received'], to: 'referred', permission: 'voice.refer_case', clocks: both('start'), citizenSees: 'fact' },
  reject: { from: ['received'], to: 'rejected', permission: 'voice.reject_case', citizenSees: 'all' },
  split: {
    from: ['received', 'referred'],
    to: 'split',
    permission: 'voice.split_case',
    clocks: both('cancel'),
    citizenSees: 'fact',
  },
  // A matter may settle itself at any time before the answer; of a split case, before any part has one. So may that of who follows another.
  withdraw: {
    from: ['received', ...withAgency, 'split', 'merged'],
    to: 'withdrawn',
    permission: 'voice.withdraw_case',
    clocks: { ...both('cancel'), directive: 'cancel' },
    citizenSees: 'all',
  },
  // The same matter as another case. What was begun on it goes on there, so it is taken out of the hands of whoever worked on it before.
  merge: { from: ['received', 'referred'], to: 'merged', permission: 'voice.merge_case', clocks: both('cancel'), citizenSees: 'fact' },
  unmerge: { from: ['merged'], to: 'referred', permission: 'voice.merge_case', clocks: both('start'), citizenSees: 'fact' },
  return: { from: ['referred'], to: 'received', permission: 'voice.return_case', clocks: both('cancel'), citizenSees: 'fact' },
  assign: {
    from: ['referred', 'assigned', 'in_progress'],
    to: 'assigned',
    permission: 'voice.assign_case',
    clocks: { acknowledge: 'finish' },
    citizenSees: 'fact',
  },
  prioritise: {
    from: ['received', ...withAgency],
    permission: 'voice.prioritise_case',
    clocks: both('rebudget'),
    citizenSees: 'nothing',
  },
  handBack: { from: ['assigned'], to: 'referred', permission: 'voice.hand_back_case', citizenSees: 'nothing' },
  start: { from: ['assigned'], to: 'in_progress', permission: 'voice.start_case', citizenSees: 'fact' },
  ask: { from: ['in_progress'], to: 'awaiting_citizen', permission: 'voice.ask_citizen', clocks: { answer: 'pause' }, citizenSees: 'all' },
  reply: {
    from: ['awaiting_citizen'],
    to: 'in_progress',
    permission: 'voice.reply_to_question',
    clocks: { answer: 'resume' },
    citizenSees: 'all',
  },
  propose: { from: ['in_progress'], to: 'in_review', permission: 'voice.propose_answer', citizenSees: 'nothing' },
  sendBack: { from: ['in_review'], to: 'in_progress', permission: 'voice.send_back_answer', citizenSees: 'nothing' },
  approve: { from: ['in_review'], to: 'answered', permission: 'voice.approve_answer', clocks: { answer: 'finish' }, citizenSees: 'all' },
  answer: { from: ['referred'], to: 'answered', permission: 'voice.answer_directly', clocks: both('finish'), citizenSees: 'all' },
  rate: { from: ['answered'], to: 'closed', permission: 'voice.rate_answer', citizenSees: 'all' },
  reopen: { from: ['answered', 'closed'], to: 'referred', permission: 'voice.reopen_case', clocks: both('start'), citizenSees: 'all' },
  appeal: { from: ['answered', 'rejected'], to: 'appealed', permission: 'voice.appeal_case', citizenSees: 'all' },
  uphold: { from: ['appealed'], to: 'referred', permission: 'voice.decide_appeal', clocks: both('start'), citizenSees: 'all' },
  dismiss: { from: ['appealed'], to: 'closed', permission: 'voice.decide_appeal', citizenSees: 'all' },
  // Never silently: the words that were sent stay in the timeline, and the citizen gets the time to object again.
  correct: { from: ['answered'], permission: 'voice.correct_answer', citizenSees: 'all', renewsSilence: true },
  // The emirate's instruction to the agency that has the case. While it is open the case does not leave the agency: see `policy.ts`.
  direct: { from: withAgency, permission: 'voice.direct_case', clocks: { directive: 'start' }, citizenSees: 'nothing' },
  respond: { from: withAgency, permission: 'voice.respond_to_directive', clocks: { directive: 'finish' }, citizenSees: 'nothing' },
  // Also after the answer has gone out: what was responded to still waits for a word of the leader.
  satisfy: { from: [...withAgency, 'answered', 'appealed'], permission: 'voice.direct_case', citizenSees: 'nothing' },
  insist: { from: withAgency, permission: 'voice.direct_case', clocks: { directive: 'start' }, citizenSees: 'nothing' },
  // Nothing changes but that it was said. While the citizen is asked there is nobody to hurry.
  remind: { from: ['referred', 'assigned', 'in_progress', 'in_review'], permission: 'voice.remind_holder', citizenSees: 'nothing' },
  note: {
    from: ['received', ...withAgency, 'split', 'merged', 'answered', 'appealed'],
    permission: 'voice.add_note',
    citizenSees: 'nothing',
  },
  addInformation: {
    from: ['received', 'referred', 'assigned', 'in_progress', 'in_review'],
    permission: 'voice.add_information',
    citizenSees: 'all',
  },
  lapse: { from: ['awaiting_citizen'], to: 'closed', permission: null, clocks: { answer: 'cancel' }, citizenSees: 'all' },
  // The specialist has left. A question that waited is still in the timeline, for the next one.
  release: {
    from: ['assigned', 'in_progress', 'awaiting_citizen', 'in_review'],
    to: 'referred',
    permission: null,
    clocks: { answer: 'resume' },
    citizenSees: 'nothing',
  },
  settle: { from: ['answered'], to: 'closed', permission: null, citizenSees: 'all' },
  // Its agency has closed meanwhile: a case that comes to life again is the emirate's.
  recall: { from: ['referred'], to: 'received', permission: null, clocks: both('cancel'), citizenSees: 'fact' },
  // Of its agency only the department has closed: whoever coordinates there gives it to another.
  leaveDepartment: { from: ['referred'], permission: null, citizenSees: 'nothing' },
  // A split case lives by its parts: all are answered, all are over, one is open again.
  gather: { from: ['split'], to: 'answered', permission: null, citizenSees: 'fact' },
  conclude: { from: ['split', 'answered'], to: 'closed', permission: null, citizenSees: 'fact' },
  unfold: { from: ['answered', 'closed'], to: 'split', permission: null, citizenSees: 'fact' },
  // Another case was merged into this one: whoever writes to its citizen from now on writes to others too.
  join: { from: withAgency, permission: null, citizenSees: 'nothing' },
  // A merged case hears what becomes of its master, is answered with it, and goes on by itself where that one ends without an answer.
  hear: { from: ['merged'], permission: null, citizenSees: 'fact' },
  share: { from: ['merged'], to: 'answered', permission: null, citizenSees: 'all' },
  detach: { from: ['merged'], to: 'referred', permission: null, clocks: both('start'), citizenSees: 'fact' },
};

/** Nobody owes anybody anything any more: from here runs the time after which who sent it is forgotten. */
export const hasEnded = (status: CaseStatus) => status === 'closed' || status === 'rejected' || status === 'withdrawn';

/** By which move the silence of the citizen closes a case; after how many days is the administrator's to say (`KindRule`). */
export const silence: Partial<Record<CaseStatus, 'lapse' | 'settle'>> = { awaiting_citizen: 'lapse', answered: 'settle' };
/** Nobody owes the citizen anything: it has ended, or the citizen has an answer that they may still object to. */
export const isDone = (status: CaseStatus) => status === 'answered' || hasEnded(status);

/** The move by which a split case follows its parts; undefined: it is where they are. */
export function moveAfterParts(whole: CaseStatus, parts: readonly CaseStatus[]): 'gather' | 'conclude' | 'unfold' | undefined {
  if (!parts.every(isDone)) return isDone(whole) ? 'unfold' : undefined;
  if (parts.every(hasEnded)) return hasEnded(whole) ? undefined : 'conclude';
  return whole === 'split' ? 'gather' : undefined;
}

/** With an agency and before its answer: such a case can take others of the same matter in. */
export const takesOthersIn = (status: CaseStatus) => workflow.join.from.includes(status);

/** What a merged case makes of a move of its master; null: what concerns the citizen of that one alone. */
export function echoOf(move: CaseMove | 'submitted'): 'hear' | 'share' | 'detach' | null {
  switch (move) {
    case 'refer':
    case 'return':
    case 'assign':
    case 'start':
      return 'hear';
    case 'approve':
    case 'answer':
      return 'share';
    // It ended for its own citizen, or without an answer that others could have.
    case 'withdraw':
    case 'reject':
    case 'lapse':
    case 'split':
    case 'merge':
      return 'detach';
    default:
      return null;
  }
}

/** Where a move leads from a status; undefined where the table does not allow it. */
export function statusAfter(move: CaseMove, status: CaseStatus): CaseStatus | undefined {
  const { from, to } = workflow[move];
  return from.includes(status) ? (to ?? status) : undefined;
}
