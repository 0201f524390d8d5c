import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { moveNames } from '../../../testing/matrix/moves.ts';
import { policy, type Role, reading, relations, verdict } from '../../../testing/matrix/policy.ts';
import { reportMatrix } from '../../../testing/matrix/report.ts';
import { bodies } from '../../../testing/matrix/requests.ts';
import { createWorld, type World } from '../../../testing/matrix/world.ts';
import { problemIn } from '../../../testing/problem-in.ts';
import { query } from '../../../testing/query.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../testing/test-region.ts';

const pairs = [
  ['municipality.specialist1', 'specialist', 'auditor'],
  ['municipality.coordinator', 'coordinator', 'admin'],
  ['municipality.leader', 'agency_leader', 'coordinator'],
  ['emirate.officer', 'emirate_officer', 'auditor'],
] as const;

let region: TestRegion;
let world: World;
beforeAll(async () => {
  region = await createTestRegion();
  world = await createWorld(region);
});
afterAll(async () => {
  reportMatrix({
    what: 'People who hold two roles',
    size: `${pairs.length} pairs × ${relations.length} distances × (reading, finding and ${moveNames.length} moves)`,
    checks: pairs.length * relations.length * (moveNames.length + 2),
    test: 'server/src/modules/voice/odd-callers.integration.test.ts',
  });
  await region?.close();
});

const codeOf = async (response: Response) => (await problemIn(response)).code;
const me = ({ send }: Session) => send(`${region.url}/api/v1/me`);
const personId = async (username: string) => {
  const [row] = await query<{ id: string }>(region.ownerUrl, 'select id from directory.person where username = $1', [username]);
  return row?.id as string;
};
const giveRole = async (username: string, role: Role) =>
  query(region.ownerUrl, 'insert into directory.person_role values ($1, $2)', [await personId(username), role]);

describe('who holds two roles', () => {
  test.each(pairs)('%s, %s and %s, may what one of them may, as far as the wider reaches, and no more', async (username, first, second) => {
    await giveRole(username, second);
    const { api, send } = await region.signIn(username);
    const wrong: string[] = [];
    for (const relation of relations) {
      const { number, mark } = world.subjects[relation];
      const read = await send(`${region.url}/api/v1/cases/${number}`);
      const seen = verdict(reading, [first, second], relation) === 'allowed';
      if ((read.status === 200) !== seen) wrong.push(`reads ${relation}: ${read.status}`);
      const found = await (await send(`${region.url}/api/v1/cases?q=${encodeURIComponent(mark)}`)).text();
      if (found.includes(number) !== seen) wrong.push(`finds ${relation}: ${!seen}`);
      for (const move of moveNames) {
        const call = api.voice[move] as (call: { params: { number: string }; body: object }) => Promise<unknown>;
        const body = move === 'assign' ? { assignee: randomUUID() } : (bodies[move] ?? {});
        const code = await call({ params: { number }, body }).catch((error) => error.problem.code);
        const is = code === 'auth.forbidden' ? 'forbidden' : code === 'case.not_found' ? 'hidden' : 'allowed';
        const should = verdict(policy.voice[move], [first, second], relation);
        if (is !== should) wrong.push(`${move} of ${relation}: ${is}, not ${should}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

test('who changes the agency is signed out, and then sees the cases of the new one and none of the old', async () => {
  const before = await region.signIn('municipality.specialist2');
  await query(
    region.ownerUrl,
    `update directory.person set agency = 'health', department = (select department from voice.case where number = $2) where id = $1`,
    [await personId('municipality.specialist2'), world.subjects.foreign.number],
  );
  expect(await codeOf(await me(before))).toBe('auth.required');
  const after = await region.signIn('municipality.specialist2');
  const seen = async (number: string) => (await after.send(`${region.url}/api/v1/cases/${number}`)).status;
  expect(await Promise.all(relations.map((relation) => seen(world.subjects[relation].number)))).toEqual([404, 404, 404, 200]);
});

describe('a session that is no longer anybody’s', () => {
  test('of a citizen whose account is gone opens nothing, and makes no new person of them', async () => {
    const gone = await region.signIn('+966555000009');
    const { id } = await gone.api.directory.getMe();
    await query(region.ownerUrl, 'delete from identity."user" where id = $1', [id]);
    expect(await codeOf(await me(gone))).toBe('auth.required');
  });

  test('made by another installation, with its own secret, opens nothing here', async () => {
    const other = await createTestRegion({ SAWT_SECRET: 'the secret of quite another installation' });
    try {
      const foreign = await other.signIn('+966555000001');
      const sent = await fetch(`${region.url}/api/v1/me`, { headers: { cookie: foreign.cookies() } });
      expect(await codeOf(sent)).toBe('auth.required');
    } finally {
      await other.close();
    }
  });

  test('with another person’s token under one’s own seal opens nothing', async () => {
    const { citizen } = world.sessions;
    const cookie = citizen.cookies();
    const [, seal] = /session_token=[^.;]+\.([^;]+)/.exec(cookie) ?? [];
    const [row] = await query<{ token: string }>(region.ownerUrl, `select token from identity.session where "userId" = $1 limit 1`, [
      await personId('admin'),
    ]);
    const mixed = cookie.replace(/session_token=[^;]+/, `session_token=${row?.token}.${seal}`);
    expect(mixed).not.toBe(cookie);
    expect(await codeOf(await fetch(`${region.url}/api/v1/me`, { headers: { cookie: mixed } }))).toBe('auth.required');
  });

  test('of who was deactivated opens nothing, and the next attempt to sign in is refused and recorded', async () => {
    const gone = await region.signIn('water.specialist1');
    await query(region.ownerUrl, 'update directory.person set active = false where id = $1', [await personId('water.specialist1')]);
    expect(await codeOf(await me(gone))).toBe('auth.required');
    await expect(region.signIn('water.specialist1')).rejects.toThrow(/answered 4/);
    const [last] = await query<{ event: string; subject: string }>(
      region.ownerUrl,
      'select event, subject from platform.audit_entry order by id desc limit 1',
    );
    expect(last).toEqual({ event: 'identity.sign_in_refused', subject: `person:${await personId('water.specialist1')}` });
  });
});
