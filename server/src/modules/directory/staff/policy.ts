import { type Permission, type StaffAct, type StaffState, staffActs } from '@sawt/contract';
import type { Actor } from '../../../platform/policy/actor.ts';

/** What of a person decides who may do what about their account. */
export interface StaffFacts {
  id: string;
  agency: string | null;
  roles: readonly string[];
  state: StaffState;
  /** Is there a link that they have not used, whether or not its time is over? */
  hasLink: boolean;
  recoveryWaits: boolean;
}

/** Who acts, with the roles that they may give and take. */
export interface Hand {
  actor: Actor;
  grantable: ReadonlySet<string>;
}

export type Refusal = 'hidden' | 'forbidden' | 'yourself' | 'state';

interface Rule {
  permission: Permission;
  /** In which states of the account. */
  in: readonly StaffState[];
  /** May one do it to oneself? */
  toOneself: boolean;
  when?(facts: StaffFacts): boolean;
}

const manage = 'directory.manage_staff' as const;
const rules: Readonly<Record<StaffAct, Rule>> = {
  change: { permission: manage, in: ['invited', 'active'], toOneself: true },
  leave: { permission: manage, in: ['active'], toOneself: false },
  return: { permission: manage, in: ['left'], toOneself: false },
  endSessions: { permission: manage, in: ['active'], toOneself: true },
  resendInvitation: { permission: manage, in: ['invited'], toOneself: false },
  revokeInvitation: { permission: manage, in: ['invited'], toOneself: false, when: ({ hasLink }) => hasLink },
  requestRecovery: { permission: 'directory.recover_accounts', in: ['active'], toOneself: false },
};

export function reachesPerson(actor: Actor, permission: Permission, { agency }: { agency: string | null }): boolean {
  const scope = actor.permissions.get(permission);
  return scope === 'region' || (scope === 'agency' && agency !== null && agency === actor.agency);
}

/** May the actor do this about the account now? Undefined: yes. Whoever holds a role that one may not give is out of one's hands. */
export function refusalOf({ actor, grantable }: Hand, act: StaffAct, facts: StaffFacts): Refusal | undefined {
  const rule = rules[act];
  if (!reachesPerson(actor, manage, facts)) return 'hidden';
  if (!reachesPerson(actor, rule.permission, facts) || !facts.roles.every((role) => grantable.has(role))) return 'forbidden';
  if (!rule.toOneself && facts.id === actor.personId) return 'yourself';
  if (!rule.in.includes(facts.state) || !(rule.when?.(facts) ?? true)) return 'state';
  return undefined;
}

/** The buttons of the page. */
export const allowedActs = (hand: Hand, facts: StaffFacts): StaffAct[] =>
  staffActs.filter((act) => refusalOf(hand, act, facts) === undefined && !(act === 'requestRecovery' && facts.recoveryWaits));

/** Four eyes: neither who asked nor whom it is about. The database holds it too. */
export const mayApprove = (actor: Actor, request: { person_id: string; requested_by: string }): boolean =>
  actor.personId !== request.requested_by && actor.personId !== request.person_id;
