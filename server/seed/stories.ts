import type { CaseKind, CaseStatus, PeopleMove } from '@sawt/contract';

/** A case of the demo region as it is written down in `data/cases/<agency>.json`. */
export interface Story {
  category: string | null;
  kind: CaseKind;
  area: string;
  text: string;
  place: string | null;
  daysAgo: number;
  confidential?: boolean;
  status: CaseStatus;
  note?: string;
  question?: string;
  reply?: string;
  answer?: string;
  firstAnswer?: string;
  sendBack?: string;
  rating?: number;
  ratingComment?: string;
  reopen?: string;
  appeal?: string;
  reject?: string;
  withdraw?: string;
  return?: string;
  /** An emirate leader's instruction while it is being worked on, and what the agency says to it. */
  directive?: { text: string; response: string };
  /** The answer once more, after something in it was found to be wrong. */
  correction?: string;
  /** Among whom it was split, with the words each got. */
  parts?: { agency: string; text: string }[];
  /** How `follows` of another story names this one. */
  name?: string;
  /** The story of the same matter that this one was merged into; told before it. */
  follows?: string;
}

export type Role = 'citizen' | 'coordinator' | 'specialist' | 'officer' | 'leader';
export interface Step {
  by: Role;
  move: PeopleMove;
  /** The body of the move; `assignee` and `into` are filled in by the teller. */
  body: Record<string, unknown>;
}

const step = (by: Role, move: PeopleMove, body: Record<string, unknown> = {}): Step => ({ by, move, body });

/** The moves that lead a story to its status, after the submission. */
export function stepsOf(story: Story, agency: string): Step[] {
  switch (story.status) {
    case 'received':
      return story.return ? [step('officer', 'refer', { agency }), step('coordinator', 'return', { reason: story.return })] : [];
    case 'rejected':
      return [step('officer', 'reject', { reason: story.reject })];
    case 'withdrawn':
      return [step('citizen', 'withdraw', { reason: story.withdraw })];
    case 'referred':
      return [];
    case 'merged':
      return [step('coordinator', 'merge')];
    case 'split':
      return [step('officer', 'split', { parts: story.parts?.map((part) => ({ ...part, files: [] })) })];
    case 'assigned':
      return [step('coordinator', 'assign')];
    default:
      return [...(story.reopen ? firstRound(story) : []), ...worked(story)];
  }
}

function firstRound(story: Story): Step[] {
  return [
    step('coordinator', 'assign'),
    step('specialist', 'start'),
    step('specialist', 'propose', { text: story.firstAnswer ?? story.answer }),
    step('coordinator', 'approve'),
    step('citizen', 'reopen', { reason: story.reopen }),
  ];
}

function worked(story: Story): Step[] {
  const { status, note, question, reply, answer, sendBack, directive, correction } = story;
  const steps = [step('coordinator', 'assign'), step('specialist', 'start')];
  if (directive)
    steps.push(step('leader', 'direct', { text: directive.text }), step('coordinator', 'respond', { text: directive.response }));
  if (note) steps.push(step('specialist', 'note', { text: note }));
  if (question) steps.push(step('specialist', 'ask', { text: question }));
  if (status === 'awaiting_citizen') return steps;
  if (question && reply) steps.push(step('citizen', 'reply', { text: reply }));
  if (status === 'in_progress' || !answer) return steps;
  // The first sentence was the draft that came back.
  if (sendBack)
    steps.push(step('specialist', 'propose', { text: firstSentence(answer) }), step('coordinator', 'sendBack', { reason: sendBack }));
  steps.push(step('specialist', 'propose', { text: answer }));
  if (status === 'in_review') return steps;
  steps.push(step('coordinator', 'approve'));
  if (correction) steps.push(step('coordinator', 'correct', { text: correction, reasonCode: 'wrong-fact' }));
  if (status === 'closed')
    steps.push(step('citizen', 'rate', { rating: story.rating, ...(story.ratingComment && { text: story.ratingComment }) }));
  if (status === 'appealed') steps.push(step('citizen', 'appeal', { reason: story.appeal }));
  return steps;
}

const firstSentence = (text: string) => text.split(/(?<=[.!؟。])\s/)[0] as string;
