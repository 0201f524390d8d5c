import { moves, type PeopleMove, urlOf } from '@sawt/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  changedCases,
  createMovingCases,
  expectedOf,
  lifecycle,
  type MovingCase,
  moveNames,
  rememberCases,
} from '../../../testing/matrix/moves.ts';
import { type Role, roles } from '../../../testing/matrix/policy.ts';
import { reportMatrix } from '../../../testing/matrix/report.ts';
import { bodies } from '../../../testing/matrix/requests.ts';
import { reachStatus } from '../../../testing/matrix/stages.ts';
import { createWorld, type World } from '../../../testing/matrix/world.ts';
import { createTestRegion, type TestRegion } from '../../../testing/test-region.ts';

let region: TestRegion;
let world: World;
let cases: MovingCase[];
let putBack: (number: string) => Promise<void>;
let colleague: string;
/** Open, and within reach of whoever may merge a case. */
let master: string;
const count = { made: 0, refused: 0 };
beforeAll(async () => {
  region = await createTestRegion();
  world = await createWorld(region);
  cases = await createMovingCases(region, world);
  colleague = (await (await region.signIn('municipality.specialist2')).api.directory.getMe()).id;
  master = await reachStatus({ ...world.sessions, text: 'بلاغ' }, 'referred');
  putBack = await rememberCases(region);
});
afterAll(async () => {
  reportMatrix({
    what: 'Every move',
    size: `${cases?.length} cases (each status at each distance) × ${moveNames.length} moves × ${Object.keys(roles).length} callers: ${count.made} made, ${count.refused} refused`,
    checks: count.made + count.refused,
    test: 'server/src/modules/voice/move-matrix.integration.test.ts',
  });
  await region?.close();
});

const endpoints = moves(z.never());
async function attempt(role: Role, move: PeopleMove, { number }: MovingCase): Promise<string> {
  const response = await world.sessions[role].send(region.url + urlOf(endpoints[move], { params: { number } }), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(move === 'assign' ? { assignee: colleague } : move === 'merge' ? { into: master } : (bodies[move] ?? {})),
  });
  const answer = (await response.json()) as { status: string; code: string };
  return response.ok ? `made: ${answer.status}` : answer.code;
}

/** What a caller should hear. */
function expectedAnswer(role: Role, move: PeopleMove, moving: MovingCase): string {
  const to = lifecycle[move].to;
  switch (expectedOf(role, move, moving)) {
    case 'allowed':
      return `made: ${to === 'stays' ? moving.status : to}`;
    case 'not_now':
      return 'case.move_not_allowed';
    case 'directive_open':
      return 'case.directive_open';
    case 'directive_stands':
      return 'case.directive_stands';
    case 'forbidden':
      return 'auth.forbidden';
    case 'hidden':
      return 'case.not_found';
  }
}

describe.each(Object.keys(roles) as Role[])('the %s', (role) => {
  test('makes every move that is theirs, from the statuses it starts from, and no other', { timeout: 600_000 }, async () => {
    const wrong: string[] = [];
    for (const moving of cases) {
      for (const move of moveNames) {
        const [is, should] = [await attempt(role, move, moving), expectedAnswer(role, move, moving)];
        if (is !== should) wrong.push(`${move} of ${moving.relation} × ${moving.status} × ${moving.directive}: ${is}, not ${should}`);
        count[is.startsWith('made') ? 'made' : 'refused']++;
        if (is.startsWith('made')) await putBack(moving.number);
        if (is.startsWith('made') && move === 'merge') await putBack(master);
      }
    }
    expect(wrong).toEqual([]);
    // What was refused left no trace.
    expect(await changedCases(region)).toEqual([]);
  });

  test('is offered exactly the moves that would be made', async () => {
    for (const moving of cases) {
      const found = await world.sessions[role].api.voice.getCase({ params: { number: moving.number } }).catch(() => undefined);
      if (!found) continue;
      const should = moveNames.filter((move) => expectedOf(role, move, moving) === 'allowed');
      expect([moving.relation, moving.status, found.allowed.toSorted()]).toEqual([moving.relation, moving.status, should.toSorted()]);
    }
  });
});
