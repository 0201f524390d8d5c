import { api, createClient } from '@sawt/contract';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { query } from '../../../../testing/query.ts';
import { sawt } from '../../../../testing/sawt.ts';
import { createTestRegion, type TestRegion } from '../../../../testing/test-region.ts';
import { enrol, newPassword, signInByPassword } from './testing/way-in.ts';

// Each command is a process of its own, up to five in a test.
vi.setConfig({ testTimeout: 180_000 });

let region: TestRegion;
beforeAll(async () => {
  // As a real installation begins: the schema and nobody in it.
  region = await createTestRegion({ SAWT_DEMO: '0', SAWT_CLAMD: 'off' }, 'sawt_empty');
});
afterAll(() => region?.close());

const person = (username: string, ...more: string[]) => [
  'admin',
  'create',
  ...['--name-ar', 'منى الحربي', '--name-en', 'Mona Al-Harbi', '--username', username, '--phone', '0551234567'],
  ...more,
];
const run = (...args: string[]) => sawt(region.ownerUrl, args, { PORT: new URL(region.url).port });
const useLink = (output: string) => {
  const token = /\/staff\/enter#([\w-]{43})/.exec(output)?.[1] as string;
  return createClient(api, fetch, region.url).staff.enterByLink({ body: { token, password: newPassword } });
};
const newest = async () =>
  (
    await query<{ event: string; actor_id: string | null; details: object }>(
      region.ownerUrl,
      'select event, actor_id, details from platform.audit_entry order by id desc limit 1',
    )
  )[0];

describe('on a new installation', () => {
  test('the command prints a link, by which the first administrator enters, and asks for no password', async () => {
    const { code, output } = await run(...person('mona'));
    expect([code, output]).toEqual([0, expect.stringContaining(`${region.url}/staff/enter#`)]);
    expect(await newest()).toMatchObject({
      event: 'directory.administrator_created',
      actor_id: null,
      details: { operator: expect.any(String), after: { username: 'mona', agency: null } },
    });
    await useLink(output);
    const { api: client } = await enrol(region, 'mona');
    const me = await client.directory.getMe();
    expect([me.phone, me.permissions['directory.manage_staff']]).toEqual(['+966551234567', 'region']);
  });

  test('once there is one, another is created only where that is said', async () => {
    expect(await run(...person('second'))).toMatchObject({ code: 1, output: expect.stringContaining('--another') });
    expect(await run(...person('mona', '--another'))).toMatchObject({ code: 1, output: expect.stringContaining('mona') });
    const { code, output } = await run(...person('second', '--another'));
    expect(code).toBe(0);
    // The link was lost before it was used: the same command gives another.
    const again = await run(...person('second', '--another'));
    await expect(useLink(output)).rejects.toMatchObject({ problem: { code: 'link.revoked' } });
    expect(await useLink(again.output)).toEqual({ username: 'second' });
  });

  test.each([
    ['a user name with a space', ['--username', 'a b']],
    ['a phone that is none', ['--phone', '12']],
  ])('%s is refused by name', async (_, wrong) => {
    const { code, output } = await run(...person('third', '--another', ...wrong));
    expect([code, output]).toEqual([2, expect.stringContaining(wrong[0]?.slice(2) as string)]);
  });
});

describe('the last administrator, who has lost their ways in', () => {
  test('is let in anew: old ways end, a link sets new ones, and they are told by SMS', async () => {
    await query(region.ownerUrl, `update directory.person set active = false, left_at = now() where username = 'second'`);
    const before = await signInByPassword(region, 'mona');
    expect(before.response.status).toBe(200);
    const { code, output } = await run('admin', 'recover', 'mona');
    expect(code).toBe(0);
    expect((await signInByPassword(region, 'mona')).response.status).toBe(401);
    expect(await newest()).toMatchObject({ event: 'identity.sign_in_refused' });
    await useLink(output);
    await enrol(region, 'mona');
    await region.settle();
    const told = await query<{ text: string }>(region.ownerUrl, `select text from platform.sms_outbox where phone = '+966551234567'`);
    expect(told.map(({ text }) => text).filter((text) => text.includes('ألغى مشغّل الخادم'))).toHaveLength(1);
    const [recorded] = await query(region.ownerUrl, `select 1 from platform.audit_entry where event = 'directory.administrator_recovered'`);
    expect(recorded).toBeDefined();
  });

  test('but not where two others could approve it', async () => {
    await query(region.ownerUrl, `update directory.person set active = true, left_at = null where username = 'second'`);
    await useLink((await run(...person('third', '--another'))).output);
    expect(await run('admin', 'recover', 'mona')).toMatchObject({ code: 1, output: expect.stringContaining('second, third') });
    expect(await run('admin', 'recover', 'nobody')).toMatchObject({ code: 1 });
  });
});
