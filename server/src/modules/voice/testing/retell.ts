import type { CaseStatus, DirectiveState } from '@sawt/contract';

/** An event as it stands in the database. */
export interface Told {
  at: Date;
  what: string;
  side: string;
  from_status: string | null;
  to_status: string;
  text: string | null;
  details: { agency?: string; assignee?: string; rating?: number; priority?: string };
}

/** What the timeline alone says of a case. */
export interface Retold {
  status: CaseStatus;
  /** Where the directive stands, which ends with the case and where it leaves the agency. */
  directive: DirectiveState | null;
  agency: string | null;
  assignee: string | null;
  answer: string | null;
  rating: number | null;
  reopened: number;
  appealed: number;
  returned: number;
  endedAt: Date | null;
  /** Runs of the clocks that were begun. */
  runs: number;
  /** Does a clock of the answer go, stand, or is there none? */
  clock: 'runs' | 'stands' | 'none';
}

const beginsClocks = ['refer', 'reopen', 'uphold', 'unmerge', 'detach'];
const endsClocks = ['withdraw', 'split', 'merge', 'return', 'approve', 'answer', 'lapse'];
const losesAssignee = ['refer', 'return', 'handBack', 'release', 'reopen', 'uphold', 'split', 'merge'];
const ended = ['closed', 'rejected', 'withdrawn'];

/** Tells a case from its events, oldest first: written from the glossary, not from the code that moves cases. */
export function retell(events: readonly Told[]): Retold {
  const told: Retold = {
    ...{ status: 'received', directive: null, agency: null, assignee: null, answer: null, rating: null, endedAt: null },
    ...{ reopened: 0, appealed: 0, returned: 0, runs: 0, clock: 'none' },
  };
  for (const { what, at, to_status, text, details } of events) {
    if (to_status !== told.status) told.endedAt = ended.includes(to_status) ? at : null;
    told.status = to_status as CaseStatus;
    const { agency } = told;
    if (['refer', 'uphold', 'merge', 'hear'].includes(what)) told.agency = details.agency ?? told.agency;
    if (what === 'return' || what === 'split') told.agency = null;
    told.directive = directiveAfter(what, told.agency === agency && !ended.includes(to_status) ? told.directive : null);
    if (losesAssignee.includes(what)) told.assignee = null;
    if (what === 'assign') told.assignee = details.assignee ?? null;
    if (what === 'approve' || what === 'answer' || what === 'share' || what === 'correct') told.answer = text;
    if (what === 'rate') told.rating = details.rating ?? null;
    if (what === 'reopen') told.rating = null;
    if (what === 'reopen') told.reopened += 1;
    if (what === 'appeal') told.appealed += 1;
    if (what === 'return') told.returned += 1;
    if (beginsClocks.includes(what)) told.runs += 1;
    told.clock = clockAfter(what, told.clock);
  }
  return told;
}

function directiveAfter(what: string, before: DirectiveState | null): DirectiveState | null {
  if (what === 'direct' || what === 'insist') return 'open';
  if (what === 'respond') return 'responded';
  return what === 'satisfy' ? null : before;
}

function clockAfter(what: string, clock: Retold['clock']): Retold['clock'] {
  if (beginsClocks.includes(what)) return 'runs';
  if (endsClocks.includes(what)) return 'none';
  if (what === 'ask') return 'stands';
  if (what === 'reply' || (what === 'release' && clock === 'stands')) return 'runs';
  return clock;
}
