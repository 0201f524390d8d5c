import { api, type Endpoint } from '@sawt/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exported } from '../../../testing/exported.ts';
import { type Class, type Line, policy, type Role, reading, relations, roles, verdict } from '../../../testing/matrix/policy.ts';
import { reportMatrix } from '../../../testing/matrix/report.ts';
import { ask, nothing, type Reply } from '../../../testing/matrix/requests.ts';
import { takeDownWall } from '../../../testing/matrix/without-wall.ts';
import { createWorld, type World } from '../../../testing/matrix/world.ts';
import { createTestRegion, type TestRegion } from '../../../testing/test-region.ts';

const everyone = Object.keys(roles) as Role[];
const endpoints = Object.entries(api).flatMap(([module, named]) =>
  Object.entries<Endpoint>(named).map(([name, endpoint]) => {
    const lines: Record<string, Line> = policy[module as keyof typeof policy];
    return { name, endpoint, line: lines[name] as Line, aboutCase: /\{number\}/.test(endpoint.path) || name === 'downloadFile' };
  }),
);
// It would end the session that the other lines stand on; only its own refusals are asked for.
const ending = 'endOtherSessions';

const notFound = ['case.not_found', 'file.not_found'];
const classOf = ({ code }: Reply, aboutCase: boolean): Class =>
  code === 'auth.forbidden' || code === 'auth.required' ? 'forbidden' : aboutCase && notFound.includes(code ?? '') ? 'hidden' : 'allowed';

// With the wall down the policy code stands alone; `voice/wall.integration.test.ts` leaves out the policy code.
describe.each(['up', 'down'] as const)('with the wall in the database %s', (wall) => {
  let region: TestRegion;
  let world: World;
  let checks: number;
  beforeAll(async () => {
    region = await createTestRegion();
    world = await createWorld(region);
    checks = 0;
    if (wall === 'down') await takeDownWall(region);
  });
  afterAll(async () => {
    reportMatrix({
      what: `Every endpoint, lists and search, the wall in the database ${wall}`,
      size: `${endpoints.length} endpoints × ${everyone.length + 1} callers × ${relations.length} distances`,
      checks,
      test: 'server/src/platform/http/permission-matrix.integration.test.ts',
    });
    await region?.close();
  });

  describe.each(everyone)('the %s', (role) => {
    test('reaches through every endpoint what the policy says, and cannot tell a foreign case from none', {
      timeout: 600_000,
    }, async () => {
      const wrong: string[] = [];
      for (const { name, endpoint, line, aboutCase } of endpoints) {
        if (name === ending) continue;
        const none = aboutCase ? await ask(region.url, world.sessions[role], name, endpoint, nothing) : undefined;
        for (const relation of aboutCase ? relations : relations.slice(0, 1)) {
          const reply = await ask(region.url, world.sessions[role], name, endpoint, world.subjects[relation]);
          checks++;
          const [is, should] = [classOf(reply, aboutCase), verdict(line, role, relation)];
          if (is !== should || reply.status >= 500 || (aboutCase && reply.code === 'request.invalid'))
            wrong.push(`${name} × ${relation}: ${is} (${reply.status} ${reply.code}), not ${should}`);
          if (should === 'hidden' && reply.shown !== none?.shown)
            wrong.push(`${name} × ${relation}: tells itself from nothing: ${reply.shown} / ${none?.shown}`);
        }
      }
      expect(wrong).toEqual([]);
    });

    test('finds in lists, search, figures and exports the cases in reach and no trace of others', async () => {
      const reached = relations.filter((relation) => verdict(reading, role, relation) === 'allowed');
      const { send } = world.sessions[role];
      const read = async (path: string) => (await send(`${region.url}/api/v1/${path}`)).text();
      const list = await read('cases?limit=100');
      const files =
        verdict(policy.caseExports.requestExport, role, 'own') === 'allowed'
          ? [await (await exported(region, world.sessions[role], { format: 'csv' })).text()]
          : [];
      for (const relation of relations) {
        const { number, mark } = world.subjects[relation];
        for (const text of [list, ...files, await read(`cases?q=${encodeURIComponent(mark)}`), await read(`cases?q=${number}`)]) {
          checks++;
          expect([relation, text.includes(number) || text.includes(mark)]).toEqual([relation, reached.includes(relation)]);
        }
        if (verdict(policy.voice.countCases, role, relation) !== 'forbidden') {
          const { total } = JSON.parse(await read(`figures?q=${number}`)) as { total: number };
          expect([relation, total]).toEqual([relation, reached.includes(relation) ? 1 : 0]);
          checks++;
        }
      }
    });
  });

  test('without a session nothing but the public is answered, the same for every case and none', async () => {
    const wrong: string[] = [];
    for (const { name, endpoint, line } of endpoints) {
      for (const relation of relations) {
        const reply = await ask(region.url, { send: fetch }, name, endpoint, world.subjects[relation]);
        checks++;
        if ((reply.code === 'auth.required') !== (line !== 'public')) wrong.push(`${name}: ${reply.status} ${reply.code}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
