import type { Permission } from '@sawt/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { query } from '../../../../testing/query.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../../testing/test-region.ts';
import { enrol, newPassword, signInByPassword, tokenSentTo } from './testing/way-in.ts';

let region: TestRegion;
let admin: Session;
let coordinator: Session;
beforeAll(async () => {
  region = await createTestRegion();
  [admin, coordinator] = [await region.signIn('admin'), await region.signIn('municipality.coordinator')];
});
afterAll(() => region?.close());
beforeEach(() => query(region.ownerUrl, 'delete from identity."rateLimit"'));

let count = 0;
const body = (part: object = {}) => {
  count++;
  return {
    name: { ar: 'هند بنت سعد العنزي', en: 'Hind bint Saad Al-Anazi' },
    username: `new.person${count}`,
    phone: `+9665110000${String(count).padStart(2, '0')}`,
    agency: 'municipality' as string | null,
    department: null as string | null,
    roles: ['specialist'],
    ...part,
  };
};
const refused = (code: string) => ({ problem: expect.objectContaining({ code }) });
const visitor = () => region.signIn('+966555000001').then(({ api }) => api.staff);
const useLink = (token: string, who: Session = admin) => who.api.staff.enterByLink({ body: { token, password: newPassword } });
const lastEvents = async (limit: number) =>
  query<{ event: string; subject: string; details: Record<string, unknown> }>(
    region.ownerUrl,
    `select event, subject, details from platform.audit_entry where event not like 'identity.sign%' order by id desc limit $1`,
    [limit],
  );

describe('an invitation', () => {
  test('becomes an account: link, password, authenticator, and then the permissions of the role', async () => {
    const wanted = body();
    const { id } = await coordinator.api.staff.inviteStaff({ body: wanted });
    const invited = await coordinator.api.staff.getStaffMember({ params: { id } });
    expect(invited).toMatchObject({ state: 'invited', invitation: { state: 'waiting' }, secondFactor: false });
    const token = await tokenSentTo(region, wanted.phone);
    expect(await (await visitor()).readLink({ body: { token } })).toMatchObject({
      kind: 'invitation',
      name: wanted.name,
      username: wanted.username,
      agency: { en: expect.stringContaining('Municipality') },
      roles: [{ en: 'Agency specialist' }],
    });
    expect(await useLink(token)).toEqual({ username: wanted.username });
    const { send } = await enrol(region, wanted.username);
    const me = (await (await send(`${region.url}/api/v1/me`)).json()) as { id: string; permissions: Record<Permission, string> };
    expect([me.id, me.permissions['voice.start_case']]).toEqual([id, 'own']);
    expect(await coordinator.api.staff.getStaffMember({ params: { id } })).toMatchObject({
      state: 'active',
      invitation: null,
      secondFactor: true,
    });
  });

  test('lets nobody in before the link was used, however they try', async () => {
    const wanted = body();
    await admin.api.staff.inviteStaff({ body: wanted });
    const { response } = await signInByPassword(region, wanted.username);
    expect(response.status).toBe(401);
  });

  test('is recorded with what it gives; its token is in no table, no job and no log', async () => {
    const wanted = body();
    const { id } = await admin.api.staff.inviteStaff({ body: wanted });
    const token = await tokenSentTo(region, wanted.phone);
    expect((await lastEvents(1))[0]).toMatchObject({
      event: 'directory.staff_invited',
      subject: `person:${id}`,
      details: { after: { username: wanted.username, agency: 'municipality', roles: ['specialist'] }, validHours: 72 },
    });
    const tables = await query<{ name: string }>(
      region.ownerUrl,
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname in ('directory', 'identity', 'notify', 'platform', 'voice', 'graphile_worker') and tablename <> 'sms_outbox'`,
    );
    for (const { name } of tables) {
      const found = await query(region.ownerUrl, `select 1 from ${name} t where t::text like '%' || $1 || '%' limit 1`, [token]);
      expect([name, found.length]).toEqual([name, 0]);
    }
  });

  test('whose message the provider does not take stands as not sent, and can be sent again', async () => {
    const wanted = body();
    await query(region.ownerUrl, 'alter table platform.sms_outbox add constraint full_up check (false) not valid');
    const { id, sent } = await admin.api.staff.inviteStaff({ body: wanted });
    expect(sent).toBe(false);
    const detail = () => admin.api.staff.getStaffMember({ params: { id } });
    expect(await detail()).toMatchObject({ invitation: { state: 'unsent' } });
    await query(region.ownerUrl, 'alter table platform.sms_outbox drop constraint full_up');
    expect((await admin.api.staff.resendInvitation({ params: { id } })).sent).toBe(true);
    expect(await detail()).toMatchObject({ invitation: { state: 'waiting' } });
    expect(await useLink(await tokenSentTo(region, wanted.phone))).toEqual({ username: wanted.username });
  });
});

describe('a link', () => {
  async function invited(): Promise<{ id: string; token: string; phone: string }> {
    const wanted = body();
    const { id } = await admin.api.staff.inviteStaff({ body: wanted });
    return { id, token: await tokenSentTo(region, wanted.phone), phone: wanted.phone };
  }

  test('works once: of five who use it at the same moment one comes through', async () => {
    const { token } = await invited();
    const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => useLink(token)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject(refused('link.used'));
  });

  test.each([
    ['that was used', 'link.used', async ({ token }: { token: string }) => void (await useLink(token))],
    ['after 72 hours', 'link.expired', async () => region.clock.advance(72 * 3_600_000)],
    [
      'that was revoked',
      'link.revoked',
      async ({ id }: { id: string }) => void (await admin.api.staff.revokeInvitation({ params: { id } })),
    ],
    [
      'after which another was sent',
      'link.revoked',
      async ({ id }: { id: string }) => void (await admin.api.staff.resendInvitation({ params: { id } })),
    ],
  ])('%s is refused, and that is recorded without the link', async (_, code, spoil) => {
    const before = region.clock.now();
    const link = await invited();
    await spoil(link);
    await expect(useLink(link.token)).rejects.toMatchObject(refused(code));
    await expect(admin.api.staff.readLink({ body: { token: link.token } })).rejects.toMatchObject(refused(code));
    region.clock.set(before);
    const [entry] = await lastEvents(1);
    expect(entry).toMatchObject({ event: 'identity.link_refused', subject: `person:${link.id}`, details: { why: code } });
    expect(JSON.stringify(entry)).not.toContain(link.token);
  });

  test('that never was is refused, and recorded as nobody’s', async () => {
    await expect(useLink('A'.repeat(43))).rejects.toMatchObject(refused('link.invalid'));
    expect((await lastEvents(1))[0]).toMatchObject({ event: 'identity.link_refused', subject: 'link:unknown' });
  });

  test.each([
    ['short', 'eleven-char', 'password_short'],
    ['among the most used', '123456789012', 'password_common'],
    ['made of the names of the person', 'Hind.Al-Anazi.1', 'password_context'],
  ])('takes no password that is %s, and is not used up by it', async (_, password, code) => {
    const { token } = await invited();
    await expect(admin.api.staff.enterByLink({ body: { token, password } })).rejects.toMatchObject({
      problem: { code: 'request.invalid', fields: [{ path: 'body.password', code }] },
    });
    await useLink(token);
  });
});

describe('nobody gives more than they may', () => {
  test.each([
    ['a coordinator a specialist of another agency', { agency: 'health' }, 'auth.forbidden'],
    ['a coordinator somebody of the emirate', { agency: null, roles: ['emirate_officer'] }, 'auth.forbidden'],
    ['a coordinator another coordinator', { roles: ['coordinator'] }, 'person.role_not_grantable'],
    ['a coordinator an administrator', { roles: ['specialist', 'admin'] }, 'person.role_not_grantable'],
    ['a coordinator a role that does not exist', { roles: ['king'] }, 'person.role_not_grantable'],
    ['a coordinator a department of another agency', { department: 'water-network' }, 'request.invalid'],
  ])('%s: refused', async (_, part, code) => {
    await expect(coordinator.api.staff.inviteStaff({ body: body(part) })).rejects.toMatchObject(refused(code));
  });

  test.each([
    ['an administrator to somebody of an agency', { agency: 'municipality', roles: ['admin'] }],
    ['a specialist’s to somebody of the emirate', { agency: null, roles: ['specialist'] }],
    ['a citizen’s to staff', { roles: ['citizen'] }],
  ])('the role of %s: refused', async (_, part) => {
    const code = part.roles?.includes('citizen') ? 'person.role_not_grantable' : 'person.role_misplaced';
    await expect(admin.api.staff.inviteStaff({ body: body(part) })).rejects.toMatchObject(refused(code));
  });

  test('and a user name that somebody has is refused, naming the field, also of two at the same moment', async () => {
    const taken = { problem: { code: 'person.username_taken', fields: [{ path: 'body.username' }] } };
    await expect(admin.api.staff.inviteStaff({ body: body({ username: 'Auditor ' }) })).rejects.toMatchObject(taken);
    const both = await Promise.allSettled([1, 2].map(() => admin.api.staff.inviteStaff({ body: body({ username: 'at.once' }) })));
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: taken });
  });

  test('what each may give is told to them', async () => {
    const codes = async ({ api }: Session) => (await api.staff.listGrantableRoles()).map(({ code }) => code);
    expect(await codes(coordinator)).toEqual(['specialist']);
    expect(await codes(admin)).toEqual([
      'coordinator',
      'specialist',
      'agency_leader',
      'emirate_leader',
      'emirate_officer',
      'admin',
      'auditor',
    ]);
  });
});
