import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { query } from '../../../../testing/query.ts';
import { createTestRegion, mondayMorning, type Session, type TestRegion } from '../../../../testing/test-region.ts';

const [monday, tuesday, wednesday] = ['2026-11-23', '2026-11-24', '2026-11-25'];
let region: TestRegion;
let leader: Session;
let coordinator: Session;
let specialist: Session;
const ids: Record<string, string> = {};
beforeAll(async () => {
  region = await createTestRegion();
  leader = await region.signIn('municipality.leader');
  coordinator = await region.signIn('municipality.coordinator');
  specialist = await region.signIn('municipality.specialist1');
  const rows = await query<{ id: string; username: string }>(
    region.ownerUrl,
    'select id, username from directory.person where username is not null',
  );
  for (const { id, username } of rows) ids[username] = id;
});
afterAll(() => region?.close());
afterEach(async () => {
  region.clock.set(mondayMorning);
  await query(region.ownerUrl, 'delete from directory.acting');
  await query(region.ownerUrl, 'delete from directory.deputy_span');
});

const name = (who: Session, deputy: string, from = monday, until = tuesday) =>
  who.api.deputies.nameDeputy({ body: { deputy: ids[deputy] ?? deputy, from, until } });
const actFor = (who: Session, whom: string | null) =>
  who.api.deputies.actFor({ body: { leader: whom === null ? null : (ids[whom] as string) } });
const code = (problem: string, path?: string, field?: string) => ({
  problem: { code: problem, ...(path && { fields: [{ path, code: field ?? expect.any(String) }] }) },
});
const citizensCase = async () => {
  const citizen = await region.signIn('+966555000001');
  const body = { kind: 'report', text: 'حفرة', area: 'buraydah', category: 'street-pothole' } as const;
  return citizen.api.voice.submitCase({ body, idempotencyKey: randomUUID() });
};
const demandTwo = async (twoPersonApproval: boolean) =>
  (await region.signIn('admin')).api.agencies.updateAgency({ params: { code: 'municipality' }, body: { twoPersonApproval } });

describe('a deputy', () => {
  test('may, while acting for the coordinator, what the coordinator may, and nothing of it before', async () => {
    await name(coordinator, 'municipality.specialist1');
    const before = await specialist.api.directory.getMe();
    expect(before.mayActFor.map(({ id }) => id)).toEqual([ids['municipality.coordinator']]);
    expect([before.actingFor, before.permissions['voice.assign_case']]).toEqual([null, undefined]);
    const acting = await actFor(specialist, 'municipality.coordinator');
    expect(acting).toMatchObject({ id: ids['municipality.specialist1'], actingFor: { id: ids['municipality.coordinator'] } });
    expect(acting.permissions['voice.assign_case']).toBe('agency');
    expect((await actFor(specialist, null)).permissions['voice.assign_case']).toBeUndefined();
  });

  test('acts in the timeline and in the sealed log under their own name, and for whom', async () => {
    const { number } = await citizensCase();
    await name(coordinator, 'municipality.specialist1');
    await actFor(specialist, 'municipality.coordinator');
    await specialist.api.voice.note({ params: { number }, body: { text: 'اطلعت عليه نيابةً.' } });
    const { timeline } = await coordinator.api.voice.getCase({ params: { number } });
    expect(timeline.at(-1)).toMatchObject({
      actor: { id: ids['municipality.specialist1'] },
      onBehalfOf: { id: ids['municipality.coordinator'] },
    });
    const auditor = await region.signIn('auditor');
    const { items } = await auditor.api.audit.listAuditEntries({
      query: { actor: ids['municipality.coordinator'] as string, event: 'voice.' },
    });
    expect(items[0]).toMatchObject({ actor: { id: ids['municipality.specialist1'] }, onBehalfOf: { id: ids['municipality.coordinator'] } });
  });

  test('does not approve what they proposed themselves, nor what who they act for proposed, where two are demanded', async () => {
    await demandTwo(true);
    const { number } = await citizensCase();
    const params = { number };
    await coordinator.api.voice.assign({ params, body: { assignee: ids['municipality.specialist1'] as string } });
    await specialist.api.voice.start({ params, body: {} });
    await specialist.api.voice.propose({ params, body: { text: 'تم الإصلاح.' } });
    await name(coordinator, 'municipality.specialist1');
    await actFor(specialist, 'municipality.coordinator');
    await expect(specialist.api.voice.approve({ params, body: {} })).rejects.toMatchObject(code('case.two_persons'));
    await query(region.ownerUrl, 'update voice.case set proposed_by = $1 where number = $2', [ids['municipality.coordinator'], number]);
    await expect(specialist.api.voice.approve({ params, body: {} })).rejects.toMatchObject(code('case.two_persons'));
    await demandTwo(false);
  });

  test('is told of what the leader is told', async () => {
    const { number } = await citizensCase();
    await name(leader, 'municipality.specialist1', monday, '2027-03-01');
    region.clock.set('2027-02-01T07:00:00Z');
    await region.server.app.jobs.runNow('voice.climb_ladder');
    await region.settle();
    const [told] = await query<{ people: string[] }>(
      region.ownerUrl,
      `select array_agg(distinct person_id) as people from notify.delivery where dedupe_key like 'rung:%' and person_id = any($1)`,
      [[ids['municipality.leader'], ids['municipality.specialist1']]],
    );
    expect(number).toBeTruthy();
    expect(new Set(told?.people)).toEqual(new Set([ids['municipality.leader'], ids['municipality.specialist1']]));
  });

  test('names no deputy for the leader: that is not handed on', async () => {
    await name(leader, 'municipality.specialist1');
    await actFor(specialist, 'municipality.leader');
    await expect(name(specialist, 'municipality.specialist2')).rejects.toMatchObject(code('auth.forbidden'));
  });

  test('stands in for one person only at a time, and their own deputies do not come along', async () => {
    await name(leader, 'municipality.coordinator');
    await name(coordinator, 'municipality.specialist1');
    await actFor(coordinator, 'municipality.leader');
    const me = await actFor(specialist, 'municipality.coordinator');
    expect(me.permissions['voice.hear_escalations']).toBeUndefined();
    await expect(actFor(specialist, 'municipality.leader')).rejects.toMatchObject(code('deputy.not_deputy'));
  });
});

describe('acting for somebody ends at the next request', () => {
  const acting = async () => (await specialist.api.directory.getMe()).actingFor !== null;
  const begin = async () => {
    const named = await name(coordinator, 'municipality.specialist1');
    await actFor(specialist, 'municipality.coordinator');
    expect(await acting()).toBe(true);
    return named;
  };

  test('when the last day is over in Riyadh', async () => {
    await begin();
    region.clock.set('2026-11-24T20:59:00Z');
    expect(await acting()).toBe(true);
    region.clock.set('2026-11-24T21:00:00Z');
    expect(await acting()).toBe(false);
  });

  test('when it is withdrawn', async () => {
    const { id } = await begin();
    await coordinator.api.deputies.withdrawDeputy({ params: { id } });
    expect(await acting()).toBe(false);
  });

  test('when the leader is no longer active, and is back with them', async () => {
    await begin();
    await query(region.ownerUrl, 'update directory.person set active = false where id = $1', [ids['municipality.coordinator']]);
    expect(await acting()).toBe(false);
    await query(region.ownerUrl, 'update directory.person set active = true where id = $1', [ids['municipality.coordinator']]);
    coordinator = await region.signIn('municipality.coordinator');
  });
});

describe('a deputy is not named', () => {
  test.each([
    ['oneself', () => name(leader, 'municipality.leader'), code('deputy.unfit', 'body.deputy')],
    ['of another agency', () => name(leader, 'water.coordinator'), code('deputy.unfit', 'body.deputy')],
    ['who does not exist', () => name(leader, randomUUID()), code('deputy.unfit', 'body.deputy')],
    [
      'from a day that has passed',
      () => name(leader, 'municipality.specialist1', '2026-11-22', tuesday),
      code('request.invalid', 'body.from', 'day_past'),
    ],
    [
      'until a day before the first',
      () => name(leader, 'municipality.specialist1', wednesday, tuesday),
      code('request.invalid', 'body.until', 'day_before_start'),
    ],
    [
      'for more than a year',
      () => name(leader, 'municipality.specialist1', monday, '2028-01-01'),
      code('request.invalid', 'body.until', 'span_too_long'),
    ],
    ['on a day that is none', () => name(leader, 'municipality.specialist1', '2026-02-30', tuesday), code('request.invalid', 'body.from')],
    ['by who has no deputy', () => name(specialist, 'municipality.specialist2'), code('auth.forbidden')],
  ])('%s', async (_, act, expected) => {
    await expect(act()).rejects.toMatchObject(expected);
  });

  test('for a day on which somebody else stands in, also when both are named at once', async () => {
    const both = await Promise.allSettled([
      name(leader, 'municipality.specialist1', monday, tuesday),
      name(leader, 'municipality.specialist2', tuesday, wednesday),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: code('deputy.overlap', 'body.from', 'day_taken') });
  });
});

test('naming a deputy asks for a proof of the last ten minutes: it opens the leader’s reach to another', async () => {
  const proven = (when: string) => query(region.ownerUrl, `update identity.session set "provenAt" = ${when}`);
  await proven(`now() - interval '11 minutes'`);
  await expect(name(leader, 'municipality.specialist1')).rejects.toMatchObject(code('auth.proof_required'));
  await proven('now()');
});

test('a deputy of a leader who has nothing to hand on acts for themselves', async () => {
  await name(coordinator, 'municipality.specialist1');
  await actFor(specialist, 'municipality.coordinator');
  await query(region.ownerUrl, `update directory.role_permission set delegable = false where role = 'coordinator'`);
  expect(await specialist.api.directory.getMe()).toMatchObject({ id: ids['municipality.specialist1'], actingFor: null });
  await query(
    region.ownerUrl,
    `update directory.role_permission set delegable = true where role = 'coordinator' and permission not in ('directory.name_deputy', 'directory.manage_staff')`,
  );
});

test('a deputyship is shown to its two sides, withdrawn by the leader only, and hidden from others', async () => {
  const { id } = await name(leader, 'municipality.specialist1');
  expect(await leader.api.deputies.listDeputyships()).toMatchObject([
    { id, from: monday, until: tuesday, current: true, mayWithdraw: true },
  ]);
  expect(await specialist.api.deputies.listDeputyships()).toMatchObject([{ id, mayWithdraw: false }]);
  expect(await coordinator.api.deputies.listDeputyships()).toEqual([]);
  const refused = code('deputy.not_found');
  await expect(coordinator.api.deputies.withdrawDeputy({ params: { id } })).rejects.toMatchObject(refused);
  await expect(coordinator.api.deputies.withdrawDeputy({ params: { id: randomUUID() } })).rejects.toMatchObject(refused);
});
