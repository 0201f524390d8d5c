import {
  type CaseMove,
  type CaseStatus,
  type DirectiveState,
  type KindRule,
  type PeopleMove,
  type Permission,
  peopleMoves,
} from '@sawt/contract';
import type { Actor } from '../../platform/policy/actor.ts';
import { isDone, statusAfter, workflow } from './workflow.ts';

/** What of a case decides who may see and do what. */
export interface CaseFacts {
  status: CaseStatus;
  citizen_id: string;
  agency: string | null;
  department: string | null;
  assignee_id: string | null;
  confidential: boolean;
  reopened: number;
  appealed: number;
  answered_at: Date | null;
  ended_at: Date | null;
  proposed_by: string | null;
  /** Who sent the answer that stands. */
  answered_by: string | null;
  /** Null: none stands. */
  directive: DirectiveState | null;
  /** Whoever holds it was reminded: until then not again. */
  reminded_until: Date | null;
  /** Of a part. */
  parent_id: number | null;
  /** Of a whole, where its parts stand. */
  parts?: readonly CaseStatus[];
  /** Of a case that others were merged into, whether any still follow it. */
  hasFollowers?: boolean;
}

/** What the agency of a case demands, and how often its kind may come back. */
export interface Demands {
  twoPersonApproval: boolean;
  limits: Pick<KindRule, 'reopenTimes' | 'reopenDays' | 'appealTimes' | 'appealDays'>;
}
type Place = Pick<CaseFacts, 'citizen_id' | 'agency' | 'department' | 'assignee_id'>;

/** Does a permission of the actor reach this case? */
export function reaches(actor: Actor, permission: Permission, place: Place): boolean {
  switch (actor.permissions.get(permission)) {
    case 'own':
      return actor.side === 'citizen' ? place.citizen_id === actor.personId : place.assignee_id === actor.personId;
    case 'department':
      return place.department !== null && place.department === actor.department;
    case 'agency':
      return place.agency !== null && place.agency === actor.agency;
    case 'region':
      return true;
    default:
      return false;
  }
}

export const canRead = (actor: Actor, place: Place) => reaches(actor, 'voice.read_case', place);

/** A confidential case shows its citizen to themselves only. */
export function canKnowCitizen(actor: Actor, facts: Pick<CaseFacts, 'confidential' | 'citizen_id'>): boolean {
  return !facts.confidential || actor.personId === facts.citizen_id;
}

/** May the actor be shown who sent it, by a reading that is recorded? Of a confidential case nobody of an agency may. */
export function canReveal(actor: Actor, facts: Place & Pick<CaseFacts, 'confidential'>): boolean {
  return reaches(actor, 'voice.reveal_citizen', facts) && (!facts.confidential || actor.side === 'emirate');
}

export type Refusal =
  | 'not_now'
  | 'not_permitted'
  | 'has_followers'
  | 'reopen_limit'
  | 'appeal_limit'
  | 'two_persons'
  | 'directive_open'
  | 'directive_stands'
  | 'reminded_already';

/** May the actor make this move now? Undefined: yes. */
export function refusalOf(actor: Actor, move: PeopleMove, facts: CaseFacts, demands: Demands, now: Date): Refusal | undefined {
  const { permission } = workflow[move];
  if (!permission || !reaches(actor, permission, facts)) return 'not_permitted';
  if (statusAfter(move, facts.status) === undefined || !fitsParts(move, facts)) return 'not_now';
  if ((move === 'merge' || move === 'split') && facts.hasFollowers) return 'has_followers';
  // Rejected by the emirate, and the appeal dismissed: no agency ever had it that could take it up again.
  if (move === 'reopen' && facts.agency === null) return 'not_now';
  if (move === 'reopen' && !mayReopen(facts, demands, now)) return 'reopen_limit';
  if (move === 'appeal' && !mayAppeal(facts, demands, now)) return 'appeal_limit';
  if (move === 'remind' && facts.reminded_until !== null && now < facts.reminded_until) return 'reminded_already';
  const standing = refusedByDirective(move, facts);
  if (standing) return standing;
  if (demands.twoPersonApproval && standsAlone(actor, move, facts)) return 'two_persons';
  return undefined;
}

/** A whole is answered, rated and objected to by its parts, and taken back while none has its answer. No part has parts, or is merged. */
function fitsParts(move: PeopleMove, { parent_id, parts }: CaseFacts): boolean {
  if (!parts) return parent_id === null || (move !== 'split' && move !== 'merge');
  return move === 'note' || (move === 'withdraw' && parts.every((status) => status === 'withdrawn' || !isDone(status)));
}

/** Would the answer go out with nobody behind it but the actor, or who they act for? */
function standsAlone(actor: Actor, move: PeopleMove, { proposed_by, answered_by }: CaseFacts): boolean {
  // Of a correction the first of the two is who sent the answer that it corrects.
  const first = move === 'approve' ? proposed_by : move === 'correct' ? answered_by : null;
  return move === 'answer' || (first !== null && [actor.personId, actor.onBehalfOf].includes(first));
}

/** By these the case would leave the agency that has yet to respond. */
const leavesAgency: readonly PeopleMove[] = ['approve', 'answer', 'return', 'split', 'merge'];

/** A directive is responded to before the case goes on, and judged before another is given. */
function refusedByDirective(move: PeopleMove, { directive }: CaseFacts): Refusal | undefined {
  if (directive === 'open' && leavesAgency.includes(move)) return 'directive_open';
  if (directive !== null && move === 'direct') return 'directive_stands';
  if (move === 'respond' && directive !== 'open') return 'not_now';
  if ((move === 'satisfy' || move === 'insist') && directive !== 'responded') return 'not_now';
  return undefined;
}

const mayReopen = ({ reopened, answered_at }: CaseFacts, { limits }: Demands, now: Date) =>
  reopened < limits.reopenTimes && daysSince(answered_at, now) <= limits.reopenDays;

/** The time runs from what is objected to: the rejection, or the answer. */
const mayAppeal = ({ status, appealed, answered_at, ended_at }: CaseFacts, { limits }: Demands, now: Date) =>
  appealed < limits.appealTimes && daysSince(status === 'rejected' ? ended_at : answered_at, now) <= limits.appealDays;

const daysSince = (moment: Date | null, now: Date) => (moment ? (now.getTime() - moment.getTime()) / 86_400_000 : 0);

/** What the actor may do next with the case: the buttons of the page. */
export function allowedMoves(actor: Actor, facts: CaseFacts, demands: Demands, now: Date): CaseMove[] {
  return peopleMoves.filter((move) => refusalOf(actor, move, facts, demands, now) === undefined);
}
