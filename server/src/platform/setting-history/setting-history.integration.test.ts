import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { query } from '../../../testing/query.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../testing/test-region.ts';

let region: TestRegion;
let admin: Session;
beforeAll(async () => {
  region = await createTestRegion();
  admin = await region.signIn('admin');
});
afterAll(() => region?.close());
beforeEach(() => region.clock.advance(60_000));

const idOf = async (username: string) => {
  const { items } = await admin.api.directory.listStaff({ query: { q: username } });
  return items.find((one) => one.username === username)?.id as string;
};
const newestOf = (versions: readonly { version: number }[]) => versions[0]?.version ?? 0;

describe('the history of an agency', () => {
  const params = { code: 'health' };
  const demandTwo = (twoPersonApproval: boolean) => admin.api.agencies.updateAgency({ params, body: { twoPersonApproval } });
  const history = () => admin.api.agencies.getAgencyHistory({ params });
  const restore = (version: number, seen: number) => admin.api.agencies.restoreAgency({ params, body: { version, seen } });

  test('is empty before the first change', async () => {
    expect(await history()).toEqual([]);
    await expect(restore(1, 1)).rejects.toMatchObject({ problem: { code: 'setting.changed_meanwhile' } });
  });

  test('says who changed what from what to what, and how it was before anybody did', async () => {
    await demandTwo(true);
    const me = await admin.api.directory.getMe();
    expect(await history()).toEqual([
      {
        version: 2,
        changedBy: { id: me.id, name: me.name },
        changedAt: region.clock.now().toISOString(),
        restoredFrom: null,
        changed: { before: { twoPersonApproval: false }, after: { twoPersonApproval: true } },
        back: { before: {}, after: {} },
      },
      {
        version: 1,
        changedBy: null,
        changedAt: null,
        restoredFrom: null,
        changed: { before: {}, after: {} },
        back: { before: { twoPersonApproval: true }, after: { twoPersonApproval: false } },
      },
    ]);
  });

  test('brings back what was, as a new version that can be undone the same way', async () => {
    expect(await restore(1, 2)).toMatchObject({ code: 'health', twoPersonApproval: false });
    expect((await admin.api.agencies.listAgencies()).find(({ code }) => code === 'health')?.twoPersonApproval).toBe(false);
    const [newest, before] = await history();
    expect(newest).toMatchObject({ version: 3, restoredFrom: 1, changed: { after: { twoPersonApproval: false } } });
    expect(before?.back.after).toEqual({ twoPersonApproval: true });
    expect(await restore(2, 3)).toMatchObject({ twoPersonApproval: true });
  });

  test('brings nothing back unread, nor what holds, nor what there never was', async () => {
    const seen = newestOf(await history());
    await expect(restore(1, seen - 1)).rejects.toMatchObject({ problem: { code: 'setting.changed_meanwhile' } });
    await expect(restore(seen, seen)).rejects.toMatchObject({ problem: { code: 'setting.unchanged' } });
    await expect(restore(900, seen)).rejects.toMatchObject({ problem: { code: 'setting.version_not_found' } });
  });

  test('lets one of two through who bring back at once', async () => {
    const seen = newestOf(await history());
    const both = await Promise.allSettled([restore(1, seen), restore(1, seen)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(newestOf(await history())).toBe(seen + 1);
  });

  test('lets one of two through, whichever came first: a change or what is brought back', async () => {
    for (let round = 0; round < 5; round++) {
      const seen = newestOf(await history());
      const now = (await history())[0]?.changed.after.twoPersonApproval === true;
      const earlier = (await history()).find(({ back }) => 'twoPersonApproval' in back.after)?.version as number;
      await Promise.allSettled([demandTwo(now), restore(earlier, seen)]);
      const versions = await history();
      // Where the change came first, nothing was brought back over it; where it came second, it is the newest.
      const restored = versions.find(({ restoredFrom, version }) => restoredFrom !== null && version > seen);
      if (restored) expect(restored.version).toBe(seen + 1);
    }
  });

  test('is cut after fifty versions; older ones are not brought back', async () => {
    await query(
      region.ownerUrl,
      `insert into platform.audit_entry (at, event, subject, details, seal)
       select now(), 'directory.agency_updated', 'agency:education', '{"before":{"twoPersonApproval":false},"after":{"twoPersonApproval":true}}', '\\x00'
       from generate_series(1, 60)`,
    );
    const versions = await admin.api.agencies.getAgencyHistory({ params: { code: 'education' } });
    expect(versions.map(({ version }) => version)).toEqual(Array.from({ length: 50 }, (_, index) => 61 - index));
  });

  test('is there for no agency that is not', async () => {
    await expect(admin.api.agencies.getAgencyHistory({ params: { code: 'nothing' } })).rejects.toMatchObject({
      problem: { code: 'agency.not_found' },
    });
  });
});

describe('the history of a member of the staff', () => {
  test('brings back roles and department with the checks of any change, and says what else happened', async () => {
    const params = { id: await idOf('municipality.specialist2') };
    const { roles, name } = await admin.api.staff.getStaffMember({ params });
    await admin.api.staff.updateStaffMember({ params, body: { roles: ['coordinator'], name: { ar: 'اسم آخر', en: 'Another' } } });
    await admin.api.staff.leaveStaff({ params });
    const versions = await admin.api.staff.getStaffHistory({ params });
    expect(versions[0]?.changed.after).toMatchObject({ state: 'left' });
    const [first, seen] = [versions.at(-1)?.version as number, newestOf(versions)];
    const restore = () => admin.api.staff.restoreStaffMember({ params, body: { version: first, seen } });
    await expect(restore()).rejects.toMatchObject({ problem: { code: 'person.state' } });
    await admin.api.staff.returnStaff({ params });
    await expect(restore()).rejects.toMatchObject({ problem: { code: 'setting.changed_meanwhile' } });
    const back = await admin.api.staff.restoreStaffMember({ params, body: { version: first, seen: seen + 1 } });
    expect(back).toMatchObject({ roles, name, state: 'active' });
  });

  test('is nobody else’s than of those who manage them, and names no phone', async () => {
    const coordinator = await region.signIn('municipality.coordinator');
    const params = { id: await idOf('water.specialist1') };
    await expect(coordinator.api.staff.getStaffHistory({ params })).rejects.toMatchObject({ problem: { code: 'person.not_found' } });
    const own = { id: await idOf('municipality.specialist2') };
    expect(JSON.stringify(await coordinator.api.staff.getStaffHistory({ params: own }))).not.toMatch(/phone|\+966/);
  });

  test('gives no role that its reader may not give', async () => {
    const params = { id: await idOf('municipality.specialist2') };
    const coordinator = await region.signIn('municipality.coordinator');
    const mayGive = (await coordinator.api.staff.listGrantableRoles()).map(({ code }) => code);
    expect(mayGive).toContain('specialist');
    expect(mayGive).not.toContain('agency_leader');
    await admin.api.staff.updateStaffMember({ params, body: { roles: ['agency_leader'] } });
    const [led] = await admin.api.staff.getStaffHistory({ params });
    await admin.api.staff.updateStaffMember({ params, body: { roles: ['specialist'] } });
    const body = { version: led?.version as number, seen: (led?.version as number) + 1 };
    await expect(coordinator.api.staff.restoreStaffMember({ params, body })).rejects.toMatchObject({
      problem: { code: 'person.role_not_grantable' },
    });
    expect(await admin.api.staff.restoreStaffMember({ params, body })).toMatchObject({ roles: ['agency_leader'] });
  });
});

test('the days of a retention rule come back, and it only counts until it is switched on again', async () => {
  const params = { code: 'messages' };
  const { days } = (await admin.api.retention.listRetentionRules()).find(({ code }) => code === 'messages') as { days: number };
  await admin.api.retention.updateRetentionRule({ params, body: { days: days + 7 } });
  const { runs } = await admin.api.retention.tryRetentionRule({ params });
  await admin.api.retention.switchOnRetentionRule({ params, body: { run: runs[0]?.id as number } });
  const versions = await admin.api.retention.getRetentionHistory({ params });
  expect(versions[0]?.changed).toEqual({ before: { state: 'dry' }, after: { state: 'on' } });
  const restored = await admin.api.retention.restoreRetentionRule({ params, body: { version: 1, seen: newestOf(versions) } });
  expect(restored).toMatchObject({ days, state: 'dry' });
});

test('a reason comes back as it was made, and its place stays', async () => {
  const made = await admin.api.caseRules.addReason({ params: { move: 'reject' }, body: { name: { ar: 'سبب للسجل', en: 'For history' } } });
  const { code } = made.find(({ name }) => name.en === 'For history') as { code: string };
  const params = { move: 'reject', code } as const;
  await admin.api.caseRules.updateReason({ params, body: { active: false, shift: -1 } });
  const versions = await admin.api.caseRules.getReasonHistory({ params });
  expect(versions.map(({ version }) => version)).toEqual([2, 1]);
  const list = await admin.api.caseRules.restoreReason({ params, body: { version: 1, seen: 2 } });
  expect(list.find((one) => one.code === code)).toMatchObject({ active: true });
  const places = (reasons: typeof list) => reasons.filter(({ move }) => move === 'reject').findIndex((one) => one.code === code);
  expect(places(list)).toBe(places(made) - 1);
});

test('the rules of kinds, priorities, digests and quiet hours come back whole', async () => {
  const kind = { kind: 'report' } as const;
  const before = await admin.api.caseRules.getCaseRules();
  await admin.api.caseRules.updateKindRule({ params: kind, body: { lapseDays: 44, reopenTimes: 9 } });
  await admin.api.caseRules.updateKindRule({ params: kind, body: { lapseDays: 45 } });
  expect(await admin.api.caseRules.restoreKindRule({ params: kind, body: { version: 1, seen: 3 } })).toEqual(before);
  const quiet = await admin.api.preferences.getQuietRule();
  await admin.api.preferences.updateQuietRule({ body: { ...quiet, digestAt: '12:15' } });
  expect(await admin.api.preferences.restoreQuietRule({ body: { version: 1, seen: 2 } })).toEqual(quiet);
  const digest = await admin.api.escalation.getDigestRule();
  await admin.api.escalation.updateDigestRule({ body: { hours: [11] } });
  expect(await admin.api.escalation.restoreDigestRule({ body: { version: 1, seen: 2 } })).toEqual(digest);
});
