import { type CaseStatus, caseStatuses, type DirectiveState, type PeopleMove } from '@sawt/contract';
import { query } from '../query.ts';
import { type Class, policy, type Relation, type Role, relations, verdict } from './policy.ts';
import { reachStatus } from './stages.ts';
import { type Ground, placesOf, type World } from './world.ts';

/** Where each move starts and leads, written by hand from what the statuses mean and never from the server's table. */
export const lifecycle: Readonly<Record<PeopleMove, { from: readonly CaseStatus[]; to: CaseStatus | 'stays' }>> = {
  refer: { from: ['received'], to: 'referred' },
  reject: { from: ['received'], to: 'rejected' },
  split: { from: ['received', 'referred'], to: 'split' },
  merge: { from: ['received', 'referred'], to: 'merged' },
  unmerge: { from: ['merged'], to: 'referred' },
  withdraw: {
    from: ['received', 'referred', 'assigned', 'in_progress', 'awaiting_citizen', 'in_review', 'split', 'merged'],
    to: 'withdrawn',
  },
  return: { from: ['referred'], to: 'received' },
  assign: { from: ['referred', 'assigned', 'in_progress'], to: 'assigned' },
  prioritise: {
    from: ['received', 'referred', 'assigned', 'in_progress', 'awaiting_citizen', 'in_review'],
    to: 'stays',
  },
  handBack: { from: ['assigned'], to: 'referred' },
  start: { from: ['assigned'], to: 'in_progress' },
  ask: { from: ['in_progress'], to: 'awaiting_citizen' },
  reply: { from: ['awaiting_citizen'], to: 'in_progress' },
  propose: { from: ['in_progress'], to: 'in_review' },
  sendBack: { from: ['in_review'], to: 'in_progress' },
  approve: { from: ['in_review'], to: 'answered' },
  answer: { from: ['referred'], to: 'answered' },
  rate: { from: ['answered'], to: 'closed' },
  reopen: { from: ['answered', 'closed'], to: 'referred' },
  appeal: { from: ['answered', 'rejected'], to: 'appealed' },
  uphold: { from: ['appealed'], to: 'referred' },
  dismiss: { from: ['appealed'], to: 'closed' },
  note: {
    from: ['received', 'referred', 'assigned', 'in_progress', 'awaiting_citizen', 'in_review', 'split', 'merged', 'answered', 'appealed'],
    to: 'stays',
  },
  addInformation: { from: ['received', 'referred', 'assigned', 'in_progress', 'in_review'], to: 'stays' },
  correct: { from: ['answered'], to: 'stays' },
  direct: { from: ['referred', 'assigned', 'in_progress', 'awaiting_citizen', 'in_review'], to: 'stays' },
  respond: { from: ['referred', 'assigned', 'in_progress', 'awaiting_citizen', 'in_review'], to: 'stays' },
  satisfy: { from: ['referred', 'assigned', 'in_progress', 'awaiting_citizen', 'in_review', 'answered', 'appealed'], to: 'stays' },
  insist: { from: ['referred', 'assigned', 'in_progress', 'awaiting_citizen', 'in_review'], to: 'stays' },
  remind: { from: ['referred', 'assigned', 'in_progress', 'in_review'], to: 'stays' },
};
export const moveNames = Object.keys(lifecycle) as PeopleMove[];

export interface MovingCase {
  number: string;
  status: CaseStatus;
  relation: Relation;
  directive: DirectiveState | null;
}

/** Every status, and where a directive stands those in which it says most about what may follow. */
const standings: Pick<MovingCase, 'status' | 'directive'>[] = [
  ...caseStatuses.map((status) => ({ status, directive: null })),
  { status: 'referred', directive: 'open' },
  { status: 'in_review', directive: 'open' },
  { status: 'in_review', directive: 'responded' },
  { status: 'answered', directive: 'responded' },
];

/** What a directive refuses, though the status would have it. */
function refusedByDirective(move: PeopleMove, directive: MovingCase['directive']): NotNow | undefined {
  if (move === 'respond') return directive === 'open' ? undefined : 'not_now';
  if (move === 'satisfy' || move === 'insist') return directive === 'responded' ? undefined : 'not_now';
  if (move === 'direct') return directive === null ? undefined : 'directive_stands';
  const leaves = ['approve', 'answer', 'return', 'split', 'merge'].includes(move);
  return directive === 'open' && leaves ? 'directive_open' : undefined;
}

/** One case in every status at every distance, brought there by the moves that people make. */
export async function createMovingCases(ground: Ground, { sessions }: World): Promise<MovingCase[]> {
  const neighbour = await ground.signIn('+966555000002');
  const places = await placesOf(ground, sessions);
  const cases: MovingCase[] = [];
  for (const relation of relations) {
    const citizen = relation === 'own' ? sessions.citizen : neighbour;
    for (const { status, directive } of standings) {
      const number = await reachStatus({ ...sessions, citizen, text: 'بلاغ' }, status);
      const set = 'update voice.case set agency = $2, department = $3, assignee_id = $4 where number = $1';
      if (!withEmirate(status)) await query(ground.ownerUrl, set, [number, ...places[relation]]);
      if (directive) await query(ground.ownerUrl, 'update voice.case set directive = $2 where number = $1', [number, directive]);
      cases.push({ number, status, relation, directive });
    }
  }
  return cases;
}

/** No agency has it, so that it is foreign to all of them. */
const withEmirate = (status: CaseStatus) => status === 'received' || status === 'rejected' || status === 'split';

export type NotNow = 'not_now' | 'directive_open' | 'directive_stands';

/** What should come of a move: whether the caller may, and then whether the case may. */
export function expectedOf(role: Role, move: PeopleMove, { status, relation, directive }: MovingCase): Class | NotNow {
  const seen = role !== 'citizen' && withEmirate(status) ? 'foreign' : relation;
  const is = verdict(policy.voice[move], role, seen);
  if (is !== 'allowed') return is;
  return lifecycle[move].from.includes(status) ? (refusedByDirective(move, directive) ?? is) : 'not_now';
}

/** Remembers all cases as they are, to put one back after a move. */
export async function rememberCases({ ownerUrl }: Ground): Promise<(number: string) => Promise<void>> {
  await query(
    ownerUrl,
    `create schema keep; create table keep."case" as table voice."case"; create table keep.clock as table voice.clock;
     create table keep.case_event as table voice.case_event`,
  );
  return async (number) => {
    if (!/^\d{10}$/.test(number)) throw new Error(`Not a case number: ${number}`);
    // With its parts, or the case it follows.
    const ids = (schema: 'voice' | 'keep') =>
      `(select id from ${schema}."case" where (select id from keep."case" where number = '${number}') in (id, parent_id)
      or id = (select master_id from keep."case" where number = '${number}'))`;
    await query(
      ownerUrl,
      `begin; set local session_replication_role = replica;
       delete from voice.case_event where case_id in ${ids('voice')} and id not in (select id from keep.case_event);
       delete from voice.clock where case_id in ${ids('voice')}; delete from voice."case" where id in ${ids('voice')};
       insert into voice."case" overriding system value select * from keep."case" where id in ${ids('keep')};
       insert into voice.clock overriding system value select * from keep.clock where case_id in ${ids('keep')}; commit`,
    );
  };
}

/** The numbers of cases that are not as they were remembered, in themselves, their clocks or their timelines. */
export async function changedCases({ ownerUrl }: Ground): Promise<string[]> {
  const rows = await query<{ number: string }>(
    ownerUrl,
    `select number from voice."case" as now where to_jsonb(now) is distinct from (select to_jsonb(was) from keep."case" as was where was.id = now.id)
       or (select count(*) from voice.case_event where case_id = now.id) <> (select count(*) from keep.case_event where case_id = now.id)
       or (select jsonb_agg(to_jsonb(c) order by c.id) from voice.clock as c where case_id = now.id)
         is distinct from (select jsonb_agg(to_jsonb(c) order by c.id) from keep.clock as c where case_id = now.id)`,
  );
  return rows.map(({ number }) => number);
}
