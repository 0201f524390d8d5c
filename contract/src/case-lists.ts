// The lists of which a case is made, apart from its schemas: pages need these and not those.

export const caseKinds = ['complaint', 'suggestion', 'observation', 'report'] as const;
export type CaseKind = (typeof caseKinds)[number];

export const caseStatuses = [
  'received',
  'referred',
  'assigned',
  'in_progress',
  'awaiting_citizen',
  'in_review',
  'answered',
  'appealed',
  'closed',
  'rejected',
  'withdrawn',
  'split',
  'merged',
] as const;
export type CaseStatus = (typeof caseStatuses)[number];

/** Statuses in which somebody of the agency or the emirate still owes the citizen something. */
export const openStatuses = [
  'received',
  'referred',
  'assigned',
  'in_progress',
  'awaiting_citizen',
  'in_review',
  'appealed',
  'split',
] as const;

/** Where a case can stand and time pass until it has its answer: somebody has the next move. */
export const stages = ['received', 'referred', 'assigned', 'in_progress', 'awaiting_citizen', 'in_review', 'appealed'] as const;
export type Stage = (typeof stages)[number];

/** By which way a case came in. */
export const caseChannels = ['web', 'phone', 'counter', 'api', 'import'] as const;
export type CaseChannel = (typeof caseChannels)[number];

export const priorities = ['normal', 'high', 'urgent'] as const;
export type Priority = (typeof priorities)[number];

/** Given back more often than this, a case is no longer routed by itself. */
export const bouncesAfter = 2;

/** An instruction of the emirate on a case: the agency has yet to respond, or the leader to say whether that is enough. */
export const directiveStates = ['open', 'responded'] as const;
export type DirectiveState = (typeof directiveStates)[number];

/** The moves that give an answer, or put another in its place. */
export const answeringMoves = ['approve', 'answer', 'correct', 'share'] as const;
