import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { query } from '../../../../testing/query.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../../testing/test-region.ts';
import { enrol, newPassword, signInByPassword, tokenSentTo } from './testing/way-in.ts';

let region: TestRegion;
let asker: Session;
let approver: Session;
let third: Session;
beforeAll(async () => {
  region = await createTestRegion();
  await query(region.ownerUrl, `insert into directory.person_role select id, 'admin' from directory.person where username = 'auditor'`);
  [asker, approver, third] = (await Promise.all(['admin', 'admin2', 'auditor'].map(region.signIn))) as [Session, Session, Session];
});
afterAll(() => region?.close());
beforeEach(() => query(region.ownerUrl, 'delete from identity."rateLimit"'));

const username = 'water.coordinator';
const personOf = async (name: string) =>
  (
    await query<{ id: string; phone: string }>(region.ownerUrl, 'select id, phone from directory.person where username = $1', [name])
  )[0] as {
    id: string;
    phone: string;
  };
const refused = (code: string) => ({ problem: expect.objectContaining({ code }) });
const request = async (who = asker, name = username) =>
  who.api.staff.requestRecovery({ params: { id: (await personOf(name)).id }, body: { reason: 'ضاع جواله' } });
const approve = (who: Session, id: string) => who.api.staff.approveRecovery({ params: { id } });
const refuse = (who: Session, id: string) => who.api.staff.refuseRecovery({ params: { id } });
const events = async (limit: number) =>
  query<{ event: string; actor_id: string; subject: string; details: object }>(
    region.ownerUrl,
    `select event, actor_id, subject, details from platform.audit_entry where event like 'directory.recovery%' order by id desc limit $1`,
    [limit],
  );

describe('somebody who has lost their ways in', () => {
  test('is let in anew by two administrators: told at once, old ways end with the approval, a link sets new ones', async () => {
    const { id, phone } = await personOf(username);
    const open = await region.signIn(username);
    await query(
      region.ownerUrl,
      `insert into identity.passkey values (gen_random_uuid(), $1, 'of-the-lost-phone', '\\x00', 0, '{}', 'phone', false, now())`,
      [id],
    );
    const waiting = await request();
    await region.settle();
    expect((await region.messagesTo(phone))[0]).toContain('طُلب إعادة تعيين دخولكم');
    expect((await open.send(`${region.url}/api/v1/me`)).status).toBe(200);

    await approve(approver, waiting.id);
    expect((await open.send(`${region.url}/api/v1/me`)).status).toBe(401);
    await expect(region.signIn(username)).rejects.toThrow('sign-in/username answered 401');
    const left = await query(
      region.ownerUrl,
      `select 1 from identity.account where "userId" = $1 union all select 1 from identity.authenticator where user_id = $1
       union all select 1 from identity.passkey where user_id = $1
       union all select 1 from identity.recovery_code where user_id = $1 union all select 1 from identity.session where "userId" = $1`,
      [id],
    );
    expect(left).toEqual([]);

    const token = await tokenSentTo(region, phone);
    expect(await third.api.staff.readLink({ body: { token } })).toMatchObject({ kind: 'recovery', username });
    await third.api.staff.enterByLink({ body: { token, password: newPassword } });
    const again = await enrol(region, username);
    expect((await again.api.directory.getMe()).id).toBe(id);
  });

  test('and each step is recorded, with who asked and who approved', async () => {
    const { id } = await personOf(username);
    const [one, other] = await Promise.all([asker, approver].map(async ({ api }) => (await api.directory.getMe()).id));
    expect(await events(2)).toMatchObject([
      { event: 'directory.recovery_approved', actor_id: other, subject: `person:${id}`, details: { requestedBy: one, validHours: 24 } },
      { event: 'directory.recovery_requested', actor_id: one, subject: `person:${id}`, details: { reason: 'ضاع جواله' } },
    ]);
  });

  test('has 24 hours for the link', async () => {
    const { id } = await request();
    await approve(approver, id);
    const token = await tokenSentTo(region, (await personOf(username)).phone);
    const before = region.clock.now();
    region.clock.advance(24 * 3_600_000);
    await expect(third.api.staff.enterByLink({ body: { token, password: newPassword } })).rejects.toMatchObject(refused('link.expired'));
    region.clock.set(before);
    await third.api.staff.enterByLink({ body: { token, password: newPassword } });
  });
});

describe('four eyes', () => {
  test('who asked does not approve, nor whom it is about; another does', async () => {
    const { id } = await request(asker, 'admin2');
    await expect(approve(asker, id)).rejects.toMatchObject(refused('recovery.four_eyes'));
    await expect(approve(approver, id)).rejects.toMatchObject(refused('recovery.four_eyes'));
    expect((await asker.api.staff.listRecoveries()).map((waiting) => [waiting.id, waiting.mayApprove])).toEqual([[id, false]]);
    expect((await third.api.staff.listRecoveries()).map((waiting) => [waiting.id, waiting.mayApprove])).toEqual([[id, true]]);
    await refuse(asker, id);
  });

  test('nobody asks for themselves', async () => {
    await expect(request(asker, 'admin')).rejects.toMatchObject(refused('person.not_yourself'));
  });

  test('the database holds it too, against a server that forgot', async () => {
    const { id } = await request();
    const decide = (by: string) =>
      query(
        region.ownerUrl,
        `update directory.recovery_request set state = 'approved', decided_at = now(), decided_by = ${by} where id = $1`,
        [id],
      );
    for (const by of ['requested_by', 'person_id']) await expect(decide(by)).rejects.toMatchObject({ constraint: 'four_eyes' });
    await expect(decide('null')).rejects.toMatchObject({ code: '23514' });
    await refuse(third, id);
  });

  test('a coordinator neither asks nor approves', async () => {
    const coordinator = await region.signIn('municipality.coordinator');
    await expect(request(coordinator, 'municipality.specialist1')).rejects.toMatchObject(refused('auth.forbidden'));
    await expect(approve(coordinator, crypto.randomUUID())).rejects.toMatchObject(refused('auth.forbidden'));
  });
});

describe('a request', () => {
  test('stands once for a person, however many ask at the same moment', async () => {
    const outcomes = await Promise.allSettled([request(asker), request(approver), request(third)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject(refused('recovery.exists'));
    const [waiting] = await asker.api.staff.listRecoveries();
    await refuse(asker, waiting?.id as string);
  });

  test('is decided once: of two who approve at the same moment one sends a link', async () => {
    const { id } = await request();
    const outcomes = await Promise.allSettled([approve(approver, id), approve(third, id), refuse(asker, id)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject(refused('recovery.over'));
  });

  test('ends after 24 hours, and another may be made', async () => {
    const { id } = await request();
    const before = region.clock.now();
    region.clock.advance(24 * 3_600_000);
    await expect(approve(approver, id)).rejects.toMatchObject(refused('recovery.over'));
    expect(await approver.api.staff.listRecoveries()).toEqual([]);
    const next = await request();
    await refuse(approver, next.id);
    region.clock.set(before);
  });

  test('ends when the one who asked leaves: nobody who was thrown out has a hand in it', async () => {
    const { id } = await request(third);
    await asker.api.staff.leaveStaff({ params: { id: (await personOf('auditor')).id } });
    await expect(approve(approver, id)).rejects.toMatchObject(refused('recovery.over'));
  });

  test('that never was is none', async () => {
    for (const decide of [approve, refuse])
      await expect(decide(approver, crypto.randomUUID())).rejects.toMatchObject(refused('recovery.not_found'));
  });
});

test('who has left gets no recovery', async () => {
  await asker.api.staff.leaveStaff({ params: { id: (await personOf('water.specialist1')).id } });
  await expect(request(asker, 'water.specialist1')).rejects.toMatchObject(refused('person.state'));
  expect((await signInByPassword(region, 'water.specialist1', 'Sawt-demo-2026')).response.status).toBe(403);
});

describe('what opens an account to somebody needs a second factor of the last ten minutes', () => {
  const acts: Record<string, (who: Session, id: string) => Promise<unknown>> = {
    'an invitation': ({ api }) =>
      api.staff.inviteStaff({
        body: {
          name: { ar: 'اسم', en: 'Name' },
          username: 'late',
          phone: '+966511000077',
          agency: null,
          department: null,
          roles: ['auditor'],
        },
      }),
    'another link': ({ api }, id) => api.staff.resendInvitation({ params: { id } }),
    'other roles': ({ api }, id) => api.staff.updateStaffMember({ params: { id }, body: { roles: ['coordinator'] } }),
    'a return': ({ api }, id) => api.staff.returnStaff({ params: { id } }),
    'a request for recovery': ({ api }, id) => api.staff.requestRecovery({ params: { id }, body: { reason: 'سبب' } }),
    'its approval': ({ api }, id) => api.staff.approveRecovery({ params: { id } }),
  };
  test.each(Object.entries(acts))('%s', async (_, act) => {
    const { id } = await personOf('water.specialist1');
    await query(region.ownerUrl, `update identity.session set "provenAt" = now() - interval '11 minutes'`);
    await expect(act(approver, id)).rejects.toMatchObject(refused('auth.proof_required'));
  });
  test('to end sessions and to close an account it does not: that must be quick', async () => {
    const { id } = await personOf('water.specialist2');
    expect(await approver.api.staff.endStaffSessions({ params: { id } })).toEqual({ ended: 0 });
    expect(await approver.api.staff.leaveStaff({ params: { id } })).toMatchObject({ state: 'left' });
  });
});
