import { caseStatuses, type PeopleMove, type Permission, peopleMoves, permissions, scopes } from '@sawt/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Actor } from '../../platform/policy/actor.ts';
import { allowedMoves, type CaseFacts, canKnowCitizen, canRead, canReveal, reaches, refusalOf } from './policy.ts';
import { workflow } from './workflow.ts';

const now = new Date('2026-11-23T07:00:00Z');
const day = 86_400_000;

const limits = { reopenTimes: 2, reopenDays: 30, appealTimes: 2, appealDays: 30 };
const none = { twoPersonApproval: false, limits };
const ids = fc.constantFrom('person-1', 'person-2', 'person-3');
const agencies = fc.constantFrom(null, 'municipality', 'water');
const departments = fc.constantFrom(null, 'streets', 'parks');
const actors: fc.Arbitrary<Actor> = fc.record({
  personId: ids,
  onBehalfOf: fc.option(ids),
  side: fc.constantFrom('citizen', 'agency', 'emirate'),
  agency: agencies,
  department: departments,
  permissions: fc
    .array(fc.tuple(fc.constantFrom(...permissions), fc.constantFrom(...scopes)), { maxLength: 30 })
    .map((held) => new Map(held)),
});
const cases: fc.Arbitrary<CaseFacts> = fc.record({
  status: fc.constantFrom(...caseStatuses),
  citizen_id: ids,
  agency: agencies,
  department: departments,
  assignee_id: fc.option(ids),
  confidential: fc.boolean(),
  proposed_by: fc.option(ids),
  answered_by: fc.option(ids),
  directive: fc.constantFrom(null, 'open', 'responded'),
  reminded_until: fc.option(fc.integer({ min: -2, max: 2 }).map((days) => new Date(now.getTime() + days * day))),
  parent_id: fc.constantFrom(null, null, 7),
  reopened: fc.integer({ min: 0, max: 3 }),
  appealed: fc.integer({ min: 0, max: 3 }),
  ended_at: fc.option(fc.integer({ min: 0, max: 60 }).map((days) => new Date(now.getTime() - days * day))),
  answered_at: fc.option(fc.integer({ min: 0, max: 60 }).map((days) => new Date(now.getTime() - days * day))),
});
const holding = (actor: Actor, permission: Permission, scope: (typeof scopes)[number]): Actor => ({
  ...actor,
  permissions: new Map([[permission, scope]]),
});

describe('what a person may do with a case', () => {
  test('is what is not refused, and the other way round', () => {
    fc.assert(
      fc.property(actors, cases, (actor, facts) => {
        const allowed = new Set<string>(allowedMoves(actor, facts, none, now));
        for (const move of peopleMoves) expect(allowed.has(move)).toBe(refusalOf(actor, move, facts, none, now) === undefined);
      }),
    );
  });

  test('never goes past the table, nor past the permissions they hold', () => {
    fc.assert(
      fc.property(actors, cases, (actor, facts) => {
        for (const move of allowedMoves(actor, facts, none, now) as PeopleMove[]) {
          expect(workflow[move].from).toContain(facts.status);
          expect([...actor.permissions.keys()]).toContain(workflow[move].permission);
        }
      }),
    );
  });

  test('grows with the scope: whoever reaches a case in an agency reaches it in the region', () => {
    fc.assert(
      fc.property(actors, cases, (actor, facts) => {
        const reached = (scope: (typeof scopes)[number]) => reaches(holding(actor, 'voice.read_case', scope), 'voice.read_case', facts);
        expect(reached('region')).toBe(true);
        expect(reached('agency')).toBe(actor.agency !== null && actor.agency === facts.agency);
        expect(reached('department')).toBe(actor.department !== null && actor.department === facts.department);
        expect(reached('own')).toBe((actor.side === 'citizen' ? facts.citizen_id : facts.assignee_id) === actor.personId);
      }),
    );
  });

  test('is nothing without a permission', () => {
    fc.assert(
      fc.property(actors, cases, (actor, facts) => {
        const powerless = { ...actor, permissions: new Map() };
        expect([allowedMoves(powerless, facts, none, now), canRead(powerless, facts)]).toEqual([[], false]);
      }),
    );
  });
});

describe('who sent a confidential case', () => {
  test('is shown on the case to themselves only', () => {
    fc.assert(
      fc.property(actors, cases, (actor, facts) => {
        expect(canKnowCitizen(actor, facts)).toBe(!facts.confidential || actor.personId === facts.citizen_id);
      }),
    );
  });

  test('is revealed to nobody of an agency, however far their permission reaches', () => {
    fc.assert(
      fc.property(actors, cases, fc.constantFrom(...scopes), (actor, facts, scope) => {
        const reader = holding({ ...actor, side: 'agency' }, 'voice.reveal_citizen', scope);
        expect(canReveal(reader, { ...facts, confidential: true })).toBe(false);
        expect(canReveal(reader, { ...facts, confidential: false })).toBe(reaches(reader, 'voice.reveal_citizen', facts));
      }),
    );
  });
});

const citizenWith = (permission: Permission): Actor => ({
  personId: 'person-1',
  onBehalfOf: null,
  side: 'citizen',
  agency: null,
  department: null,
  permissions: new Map([[permission, 'own']]),
});
const theirs: CaseFacts = {
  status: 'received',
  citizen_id: 'person-1',
  agency: null,
  department: null,
  assignee_id: null,
  confidential: false,
  proposed_by: null,
  answered_by: null,
  directive: null,
  reopened: 0,
  appealed: 0,
  ended_at: null,
  reminded_until: null,
  parent_id: null,
  answered_at: null,
};
const thirtyDaysAgo = new Date(now.getTime() - 30 * day);

test('whoever holds a case is reminded once, and again from the moment that was set', () => {
  const leader: Actor = {
    ...citizenWith('voice.remind_holder'),
    side: 'agency',
    agency: 'municipality',
    permissions: new Map([['voice.remind_holder', 'agency']]),
  };
  const held: CaseFacts = { ...theirs, status: 'assigned', agency: 'municipality', citizen_id: 'person-9', assignee_id: 'person-2' };
  const refusal = (changes: Partial<CaseFacts>, at = now) => refusalOf(leader, 'remind', { ...held, ...changes }, none, at);
  const until = new Date(now.getTime() + day);
  expect(refusal({})).toBeUndefined();
  expect(refusal({ reminded_until: until })).toBe('reminded_already');
  expect(refusal({ reminded_until: until }, new Date(until.getTime() - 1))).toBe('reminded_already');
  expect(refusal({ reminded_until: until }, until)).toBeUndefined();
  expect(refusal({ status: 'awaiting_citizen' })).toBe('not_now');
  expect(refusal({ agency: 'water' })).toBe('not_permitted');
});

describe('a citizen opens a case again', () => {
  const citizen = citizenWith('voice.reopen_case');
  const answered: CaseFacts = { ...theirs, status: 'answered', agency: 'municipality', answered_at: thirtyDaysAgo };
  const refusal = (changes: Partial<CaseFacts>) => refusalOf(citizen, 'reopen', { ...answered, ...changes }, none, now);

  test('up to thirty days after the answer, and twice', () => {
    expect(refusal({})).toBeUndefined();
    expect(refusal({ reopened: 1 })).toBeUndefined();
    expect(refusal({ reopened: 2 })).toBe('reopen_limit');
    expect(refusal({ answered_at: new Date(now.getTime() - 30 * day - 1) })).toBe('reopen_limit');
  });

  test('also when it was closed by silence, without an answer', () => {
    expect(refusal({ status: 'closed', answered_at: null })).toBeUndefined();
  });

  test('not when no agency ever had it: an appeal against the rejection was dismissed', () => {
    expect(refusal({ status: 'closed', agency: null, answered_at: null })).toBe('not_now');
  });
});

describe('a citizen appeals', () => {
  const citizen = citizenWith('voice.appeal_case');
  const rejected: CaseFacts = { ...theirs, status: 'rejected', ended_at: thirtyDaysAgo };
  const refusal = (changes: Partial<CaseFacts>) => refusalOf(citizen, 'appeal', { ...rejected, ...changes }, none, now);

  test('up to thirty days after the rejection or the answer, and twice', () => {
    expect(refusal({})).toBeUndefined();
    expect(refusal({ appealed: 1 })).toBeUndefined();
    expect(refusal({ appealed: 2 })).toBe('appeal_limit');
    expect(refusal({ ended_at: new Date(now.getTime() - 30 * day - 1) })).toBe('appeal_limit');
    expect(refusal({ status: 'answered', ended_at: null, answered_at: new Date(now.getTime() - 31 * day) })).toBe('appeal_limit');
  });
});
