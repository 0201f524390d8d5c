import {
  bulkMoves,
  bulkStatuses,
  type CaseMove,
  type CaseStatus,
  caseMoves,
  caseStatuses,
  openStatuses,
  peopleMoves,
  systemMoves,
} from '@sawt/contract';
import { describe, expect, test } from 'vitest';
import { silence, statusAfter, workflow } from './workflow.ts';

const movesFrom = (status: CaseStatus) => caseMoves.filter((move) => workflow[move].from.includes(status));
const leaves = (status: CaseStatus) => movesFrom(status).some((move) => statusAfter(move, status) !== status);

/** All statuses that some way of moves leads to. */
function reachableFrom(start: CaseStatus): Set<CaseStatus> {
  const seen = new Set([start]);
  for (const status of seen) for (const move of movesFrom(status)) seen.add(statusAfter(move, status) as CaseStatus);
  return seen;
}

describe('the table', () => {
  test('has a row for every move of the contract and no other', () => {
    expect(Object.keys(workflow).sort()).toEqual([...caseMoves].sort());
  });

  test('leads from and to statuses of the contract only', () => {
    const named = Object.values(workflow).flatMap(({ from, to }) => [...from, ...(to ? [to] : [])]);
    expect(named.filter((status) => !caseStatuses.includes(status))).toEqual([]);
  });

  test('reaches every status from the first one', () => {
    expect([...reachableFrom('received')].sort()).toEqual([...caseStatuses].sort());
  });

  test('ends only where the citizen took the case back', () => {
    expect(caseStatuses.filter((status) => !leaves(status))).toEqual(['withdrawn']);
  });

  test('leaves no open case without a way to an end', () => {
    const ends: CaseStatus[] = ['answered', 'closed', 'rejected'];
    for (const status of openStatuses) expect([...reachableFrom(status)]).toEqual(expect.arrayContaining(ends.slice(0, 2)));
  });

  test('asks a permission for every move of people, and none for those of the system', () => {
    expect(peopleMoves.filter((move) => workflow[move].permission === null)).toEqual([]);
    expect(systemMoves.filter((move) => workflow[move].permission !== null)).toEqual([]);
  });

  test('lets silence end a case only by a move that the system may make from there', () => {
    for (const [status, move] of Object.entries(silence)) expect(statusAfter(move, status as CaseStatus)).toBe('closed');
  });
});

describe('the clocks', () => {
  const effect = (move: CaseMove, clock: 'acknowledge' | 'answer') => workflow[move].clocks?.[clock];

  test('of the answer stand still exactly while the citizen is asked', () => {
    const into = caseMoves.filter((move) => workflow[move].to === 'awaiting_citizen');
    expect(into.map((move) => effect(move, 'answer'))).toEqual(['pause']);
    const out = movesFrom('awaiting_citizen').map((move) => [move, effect(move, 'answer')]);
    expect(Object.fromEntries(out)).toEqual({
      reply: 'resume',
      withdraw: 'cancel',
      lapse: 'cancel',
      note: undefined,
      join: undefined,
      release: 'resume',
      prioritise: 'rebudget',
      direct: undefined,
      respond: undefined,
      satisfy: undefined,
      insist: undefined,
    });
  });

  test('begin with every move that brings a case to an agency from without', () => {
    const arrivals = caseMoves.filter((move) => workflow[move].to === 'referred' && !['handBack', 'release'].includes(move));
    for (const move of arrivals) expect([effect(move, 'acknowledge'), effect(move, 'answer')]).toEqual(['start', 'start']);
  });

  test('of the answer run no longer once a case is out of the agency’s hands', () => {
    const held: CaseStatus[] = ['referred', 'assigned', 'in_progress', 'awaiting_citizen', 'in_review'];
    const departures = caseMoves.filter((move) => {
      const { from, to } = workflow[move];
      return to && !held.includes(to) && from.some((status) => held.includes(status));
    });
    for (const move of departures) expect([move, effect(move, 'answer')]).toEqual([move, expect.stringMatching(/^(finish|cancel)$/)]);
  });
});

test('what only officials write is hidden from the citizen', () => {
  expect(caseMoves.filter((move) => workflow[move].citizenSees === 'nothing')).toEqual([
    'release',
    'join',
    'leaveDepartment',
    'prioritise',
    'handBack',
    'propose',
    'sendBack',
    'direct',
    'respond',
    'satisfy',
    'insist',
    'remind',
    'note',
  ]);
});

test('what is offered for many cases at once starts where the table says', () => {
  for (const move of bulkMoves) expect([move, bulkStatuses[move]]).toEqual([move, workflow[move].from]);
});
