import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { query } from '../../../../testing/query.ts';
import { createTestRegion, type TestRegion } from '../../../../testing/test-region.ts';

let region: TestRegion;
beforeEach(async () => {
  region = await createTestRegion();
  // A Monday: everybody has their turn on the Sunday that follows.
  await send();
});
afterEach(() => region?.close());

async function send(): Promise<void> {
  await region.server.app.jobs.runNow('voice.send_reports');
  await region.settle();
}
interface Told {
  username: string;
  text: string;
  opens: string;
}
const told = () =>
  query<Told>(
    region.ownerUrl,
    `select username, text, opens from notify.delivery join directory.person on person.id = person_id
     where template = 'weekly-report' and channel = 'sms' order by username`,
  );
const sunday = '2026-11-29T05:00:00Z';
const week = '/staff/report?first=2026-11-22&last=2026-11-28';

describe('the report of the week', () => {
  test('is told of to the leaders of each agency and of the emirate once, with the link to their week, however often it is looked for', async () => {
    expect(await told()).toEqual([]);
    region.clock.set(sunday);
    await Promise.all([send(), send()]);
    await send();
    const all = await told();
    const names = all.map(({ username }) => username);
    expect(names).toEqual([...new Set(names)]);
    expect(names).toEqual(expect.arrayContaining(['municipality.leader', 'water.leader', 'emirate.leader']));
    expect(names.filter((name) => !name.includes('leader'))).toEqual([]);
    const [municipality] = all.filter(({ username }) => username === 'municipality.leader');
    expect(municipality?.opens).toBe(week);
    expect(municipality?.text).toContain(week);
    expect(municipality?.text).toContain('أمانة منطقة القصيم');
    expect(all.find(({ username }) => username === 'emirate.leader')?.text).toContain('جهات المنطقة');
  });

  test('comes the week after again, and after an outage of weeks only the last of them', async () => {
    region.clock.set(sunday);
    await send();
    const once = (await told()).length;
    region.clock.set('2026-12-20T05:00:00Z');
    await send();
    const all = await told();
    expect(all).toHaveLength(2 * once);
    expect(new Set(all.map(({ opens }) => opens))).toEqual(new Set([week, '/staff/report?first=2026-12-13&last=2026-12-19']));
  });

  test('comes on the day and at the hour that an administrator sets', async () => {
    const admin = await region.signIn('admin');
    const report = { day: 3, hour: 13 };
    expect(await admin.api.escalation.updateDigestRule({ body: { report } })).toEqual({ hours: [8, 13], report });
    expect(await admin.api.escalation.getDigestRule()).toEqual({ hours: [8, 13], report });
    await send();
    region.clock.set('2026-11-25T09:59:59Z');
    await send();
    expect(await told()).toEqual([]);
    region.clock.set('2026-11-25T10:00:00Z');
    await send();
    expect((await told())[0]?.opens).toBe('/staff/report?first=2026-11-18&last=2026-11-24');
  });

  test('does not come to whoever wishes for none', async () => {
    const leader = await region.signIn('municipality.leader');
    await leader.api.preferences.updatePreferences({ body: { kinds: [{ kind: 'report', channels: [], digest: false }], quiet: null } });
    region.clock.set(sunday);
    await send();
    const rows = await query<{ withheld: string }>(
      region.ownerUrl,
      `select withheld from notify.delivery join directory.person on person.id = person_id
       where template = 'weekly-report' and username = 'municipality.leader' and status = 'withheld'`,
    );
    expect(rows).toEqual([{ withheld: 'not_wanted' }]);
  });
});
