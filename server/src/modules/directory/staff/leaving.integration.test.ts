import type { CaseStatus, StaffAct } from '@sawt/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { reachStatus } from '../../../../testing/matrix/stages.ts';
import { query } from '../../../../testing/query.ts';
import { demoPassword } from '../../../../testing/session.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../../testing/test-region.ts';
import { signInByPassword } from './testing/way-in.ts';

let region: TestRegion;
let admin: Session;
let admin2: Session;
let coordinator: Session;
beforeAll(async () => {
  region = await createTestRegion();
  [admin, admin2, coordinator] = (await Promise.all(['admin', 'admin2', 'municipality.coordinator'].map(region.signIn))) as [
    Session,
    Session,
    Session,
  ];
});
afterAll(() => region?.close());
beforeEach(() => query(region.ownerUrl, 'delete from identity."rateLimit"'));

const idOf = async (username: string) =>
  (await query<{ id: string }>(region.ownerUrl, 'select id from directory.person where username = $1', [username]))[0]?.id as string;
const refused = (code: string) => ({ problem: expect.objectContaining({ code }) });
const isSignedIn = async (who: Session) => (await who.send(`${region.url}/api/v1/me`)).ok;
const newest = async (event: string) =>
  (
    await query<{ actor_id: string; subject: string; details: object }>(
      region.ownerUrl,
      'select actor_id, subject, details from platform.audit_entry where event = $1 order by id desc limit 1',
      [event],
    )
  )[0];

describe('whoever leaves', () => {
  const held: CaseStatus[] = ['assigned', 'in_progress', 'awaiting_citizen', 'in_review'];
  const numbers: Partial<Record<CaseStatus, string>> = {};
  let specialist: Session;
  let id: string;
  beforeAll(async () => {
    const citizen = await region.signIn('+966555000001');
    specialist = await region.signIn('municipality.specialist1');
    id = (await specialist.api.directory.getMe()).id;
    const emirate_officer = await region.signIn('emirate.officer');
    const place = { citizen, coordinator, specialist, emirate_officer, text: 'حفرة' };
    for (const status of [...held, 'answered'] as CaseStatus[]) numbers[status] = await reachStatus(place, status);
    region.clock.advance(60 * 60_000);
    await coordinator.api.staff.leaveStaff({ params: { id } });
  });

  test('is out at once: sessions end, and nobody enters by their password', async () => {
    expect(await isSignedIn(specialist)).toBe(false);
    const { response } = await signInByPassword(region, 'municipality.specialist1', demoPassword);
    expect([response.status, await response.json()]).toEqual([403, { code: 'ACCOUNT_CLOSED' }]);
    expect(await query(region.ownerUrl, 'select 1 from identity.session where "userId" = $1', [id])).toEqual([]);
  });

  test('is recorded as having left, with what they held', async () => {
    expect(await newest('directory.staff_left')).toEqual({
      actor_id: (await coordinator.api.directory.getMe()).id,
      subject: `person:${id}`,
      details: { before: { state: 'active', roles: ['specialist'] }, after: { state: 'left' } },
    });
  });

  test.each(held)(
    'leaves a case that was %s in the coordinator’s inbox, with one entry in its timeline and its clock running',
    async (status) => {
      await region.settle();
      await region.settle();
      const detail = await coordinator.api.voice.getCase({ params: { number: numbers[status] as string } });
      expect([detail.status, detail.assignee]).toEqual(['referred', null]);
      expect(detail.allowed).toContain('assign');
      const released = detail.timeline.filter(({ what }) => what === 'release');
      expect(released).toMatchObject([{ from: status, to: 'referred', side: 'system', actor: null }]);
      const clock = detail.clocks.find(({ kind }) => kind === 'answer');
      // Asked for a reply an hour ago, the case stood still; all others have used the hour.
      expect([clock?.pausedAt, clock?.usedMinutes]).toEqual([null, status === 'awaiting_citizen' ? 0 : 60]);
      expect(detail.dueAt).not.toBeNull();
    },
  );

  test('keeps their name on what is done: an answered case stays as it is', async () => {
    const detail = await coordinator.api.voice.getCase({ params: { number: numbers.answered as string } });
    expect([detail.status, detail.timeline.some(({ what }) => what === 'release')]).toEqual(['answered', false]);
  });

  test('may come back, with the ways in they had', async () => {
    expect(await coordinator.api.staff.returnStaff({ params: { id } })).toMatchObject({ state: 'active', leftAt: null });
    expect(await isSignedIn(await region.signIn('municipality.specialist1'))).toBe(true);
    expect(await newest('directory.staff_returned')).toMatchObject({ details: { before: { state: 'left' }, after: { state: 'active' } } });
  });

  test('takes back what they had begun: an invitation of theirs no longer works', async () => {
    const invitation = {
      name: { ar: 'مدير', en: 'Manager' },
      username: 'begun.by.admin2',
      phone: '+966511000099',
      agency: null,
      department: null,
      roles: ['auditor'],
    };
    const { id: invited } = await admin2.api.staff.inviteStaff({ body: invitation });
    await admin.api.staff.leaveStaff({ params: { id: await idOf('admin2') } });
    expect(await admin.api.staff.getStaffMember({ params: { id: invited } })).toMatchObject({ invitation: { state: 'revoked' } });
    await admin.api.staff.returnStaff({ params: { id: await idOf('admin2') } });
    admin2 = await region.signIn('admin2');
  });
});

describe('a change', () => {
  test('of name, department and roles is recorded with before and after, and ends the sessions of the person', async () => {
    const id = await idOf('municipality.specialist2');
    const session = await region.signIn('municipality.specialist2');
    const before = await admin.api.staff.getStaffMember({ params: { id } });
    const body = { name: { ar: 'اسم جديد', en: 'New Name' }, department: null, roles: ['specialist', 'agency_leader'] };
    const after = await admin.api.staff.updateStaffMember({ params: { id }, body });
    expect(after).toMatchObject({ name: body.name, department: null, roles: ['agency_leader', 'specialist'] });
    expect(await newest('directory.staff_updated')).toMatchObject({
      subject: `person:${id}`,
      details: {
        before: { name: before.name, department: before.department, roles: ['specialist'] },
        after: { name: body.name, department: null, roles: ['agency_leader', 'specialist'] },
        phoneChanged: false,
      },
    });
    expect(await isSignedIn(session)).toBe(false);
    await admin.api.staff.updateStaffMember({ params: { id }, body: { roles: ['specialist'] } });
  });

  test('of the phone of somebody who has entered is refused: that is where a recovery goes', async () => {
    const params = { id: await idOf('municipality.specialist2') };
    await expect(admin.api.staff.updateStaffMember({ params, body: { phone: '+966511111111' } })).rejects.toMatchObject(
      refused('person.state'),
    );
  });
});

describe('sessions of a person', () => {
  test('are seen and ended by who manages them, and that is recorded', async () => {
    const id = await idOf('municipality.specialist3');
    const [one, other] = [await region.signIn('municipality.specialist3'), await region.signIn('municipality.specialist3')];
    const listed = await coordinator.api.staff.listStaffSessions({ params: { id } });
    expect(listed.map(({ current }) => current)).toEqual([false, false]);
    expect(await coordinator.api.staff.endStaffSessions({ params: { id } })).toEqual({ ended: 2 });
    expect([await isSignedIn(one), await isSignedIn(other), await isSignedIn(coordinator)]).toEqual([false, false, true]);
    expect(await newest('identity.staff_sessions_ended')).toMatchObject({ subject: `person:${id}`, details: { ended: 2 } });
  });
});

describe('nobody touches whom they may not', () => {
  const acts: Record<StaffAct, (who: Session, id: string) => Promise<unknown>> = {
    change: ({ api }, id) => api.staff.updateStaffMember({ params: { id }, body: { department: null } }),
    leave: ({ api }, id) => api.staff.leaveStaff({ params: { id } }),
    return: ({ api }, id) => api.staff.returnStaff({ params: { id } }),
    endSessions: ({ api }, id) => api.staff.endStaffSessions({ params: { id } }),
    resendInvitation: ({ api }, id) => api.staff.resendInvitation({ params: { id } }),
    revokeInvitation: ({ api }, id) => api.staff.revokeInvitation({ params: { id } }),
    requestRecovery: ({ api }, id) => api.staff.requestRecovery({ params: { id }, body: { reason: 'سبب' } }),
  };
  const others = Object.entries(acts).filter(([act]) => act !== 'requestRecovery');

  test.each(others)('a coordinator: %s of another agency’s people, as of nobody', async (_, act) => {
    for (const id of [await idOf('water.specialist1'), await idOf('admin'), crypto.randomUUID()])
      await expect(act(coordinator, id)).rejects.toMatchObject(refused('person.not_found'));
  });

  test('a coordinator does not even see them', async () => {
    const params = { id: await idOf('water.specialist1') };
    for (const attempt of ['getStaffMember', 'listStaffSessions'] as const)
      await expect(coordinator.api.staff[attempt]({ params })).rejects.toMatchObject(refused('person.not_found'));
  });

  test.each(others)('a coordinator: %s of their own leader, who holds a role they may not give', async (_, act) => {
    await expect(act(coordinator, await idOf('municipality.leader'))).rejects.toMatchObject(refused('auth.forbidden'));
  });

  test('nor gives a specialist of theirs more than that', async () => {
    const params = { id: await idOf('municipality.specialist2') };
    const body = { roles: ['specialist', 'coordinator'] };
    await expect(coordinator.api.staff.updateStaffMember({ params, body })).rejects.toMatchObject(refused('person.role_not_grantable'));
  });

  test('nobody closes their own account or changes their own roles', async () => {
    const id = await idOf('admin');
    await expect(acts.leave(admin, id)).rejects.toMatchObject(refused('person.not_yourself'));
    await expect(admin.api.staff.updateStaffMember({ params: { id }, body: { roles: ['admin', 'auditor'] } })).rejects.toMatchObject(
      refused('person.not_yourself'),
    );
  });

  test('what a person’s page offers is what is allowed', async () => {
    const allowed = async (who: Session, username: string) =>
      (await who.api.staff.getStaffMember({ params: { id: await idOf(username) } })).allowed;
    expect(await allowed(coordinator, 'municipality.specialist2')).toEqual(['change', 'endSessions', 'leave']);
    expect(await allowed(coordinator, 'municipality.leader')).toEqual([]);
    expect(await allowed(admin, 'municipality.leader')).toEqual(['change', 'endSessions', 'requestRecovery', 'leave']);
    expect(await allowed(admin, 'admin')).toEqual(['change', 'endSessions']);
  });

  test('the list shows how each account stands, and only those in reach', async () => {
    const list = async (who: Session, state: 'active' | 'invited' | 'left') =>
      (await who.api.directory.listStaff({ query: { state, limit: 100 } })).items;
    expect((await list(coordinator, 'active')).every(({ agency, state }) => agency === 'municipality' && state === 'active')).toBe(true);
    expect((await list(admin, 'invited')).map(({ username }) => username)).toEqual(['begun.by.admin2']);
    expect(await list(coordinator, 'invited')).toEqual([]);
  });
});

describe('somebody always remains who can let people in', () => {
  const only = async () => {
    const active = await query<{ username: string }>(
      region.ownerUrl,
      `select username from directory.person join directory.person_role on person_id = id where role = 'admin' and active order by 1`,
    );
    return active.map(({ username }) => username);
  };

  test('of two administrators who close each other’s account at the same moment one stays', async () => {
    const ids = { admin: await idOf('admin'), admin2: await idOf('admin2') };
    for (let round = 0; round < 3; round++) {
      const outcomes = await Promise.allSettled([
        admin.api.staff.leaveStaff({ params: { id: ids.admin2 } }),
        admin2.api.staff.leaveStaff({ params: { id: ids.admin } }),
      ]);
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const [stayed] = await only();
      expect(await only()).toHaveLength(1);
      const [stays, left] = stayed === 'admin' ? [admin, 'admin2'] : [admin2, 'admin'];
      await stays.api.staff.returnStaff({ params: { id: ids[left as 'admin'] } });
      if (left === 'admin') admin = await region.signIn('admin');
      else admin2 = await region.signIn('admin2');
    }
  });

  test('the database refuses it too, whatever way it comes: two connections at once, or a role taken away', async () => {
    const close = (username: string) =>
      query(region.ownerUrl, `update directory.person set active = false where username = $1`, [username]);
    const outcomes = await Promise.allSettled([close('admin'), close('admin2')]);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { constraint: 'last_administrator' } });
    const [stayed, ...none] = await only();
    expect(none).toEqual([]);
    const take = query(
      region.ownerUrl,
      `delete from directory.person_role where role = 'admin' and person_id = (select id from directory.person where username = $1)`,
      [stayed],
    );
    await expect(take).rejects.toMatchObject({ constraint: 'last_administrator' });
    await query(region.ownerUrl, `update directory.person set active = true, left_at = null where username in ('admin', 'admin2')`);
  });

  test('and says so in its own words', async () => {
    // Somebody with the permission but not the role that the rule counts: the last who reaches the whole region.
    await query(region.ownerUrl, `update directory.person set active = false, left_at = now() where username = 'admin2'`);
    await query(region.ownerUrl, `insert into directory.role_grant values ('coordinator', 'admin')`);
    await query(
      region.ownerUrl,
      `insert into directory.person_role select id, 'coordinator' from directory.person where username = 'auditor'`,
    );
    await query(region.ownerUrl, `delete from directory.person_role where role = 'auditor' and person_id = $1`, [await idOf('auditor')]);
    await query(region.ownerUrl, `update directory.person set agency = 'municipality' where username in ('auditor', 'admin')`);
    const odd = await region.signIn('auditor');
    const params = { id: await idOf('admin') };
    await expect(odd.api.staff.leaveStaff({ params })).rejects.toMatchObject(refused('person.last_administrator'));
    await expect(odd.api.staff.updateStaffMember({ params, body: { roles: ['specialist'] } })).rejects.toMatchObject(
      refused('person.last_administrator'),
    );
  });
});
