import { randomUUID } from 'node:crypto';
import type { AgencyChanges } from '@sawt/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { query } from '../../../../testing/query.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../../testing/test-region.ts';

let region: TestRegion;
let admin: Session;
let officer: Session;
let citizen: Session;
beforeAll(async () => {
  region = await createTestRegion();
  [admin, officer, citizen] = await Promise.all([region.signIn('admin'), region.signIn('emirate.officer'), region.signIn('+966555000001')]);
});
afterAll(() => region?.close());

const both = (text: string) => ({ ar: `${text} ع`, en: text });
const code = (name: string) => ({ problem: { code: name } });
let count = 0;
/** One that nothing stands on yet, with a department. */
async function newAgency(): Promise<{ agency: string; department: string }> {
  const made = await admin.api.agencies.addAgency({ body: { name: both(`Agency ${++count}`) }, idempotencyKey: randomUUID() });
  const { departments } = await admin.api.agencies.addDepartment({
    params: { code: made.code },
    body: { name: both('First') },
    idempotencyKey: randomUUID(),
  });
  return { agency: made.code, department: departments[0]?.code as string };
}
const change = (agency: string, body: AgencyChanges) => admin.api.agencies.updateAgency({ params: { code: agency }, body });
const close = (agency: string) => change(agency, { closed: true });
const usesOf = (agency: string, department?: string) =>
  admin.api.agencies.listPlaceUses({ params: { code: agency }, query: department ? { department } : {} });
const submit = async () =>
  (
    await citizen.api.voice.submitCase({
      body: { kind: 'report', text: 'حفرة عميقة في الطريق', area: 'buraydah', category: null },
      idempotencyKey: randomUUID(),
    })
  ).number;
const refer = (number: string, body: { agency: string; department?: string }) => officer.api.voice.refer({ params: { number }, body });
const reopen = (number: string) => citizen.api.voice.reopen({ params: { number }, body: { reason: 'لم تُحل المشكلة' } });
const answerAsSystem = (number: string) =>
  query(
    region.ownerUrl,
    `update voice.case set status = 'answered', answer = 'تم', answered_at = '2026-11-23T07:00:00Z' where number = $1`,
    [number],
  );

describe('closing an agency', () => {
  test('is refused while something stands on it, and what, and how much, is said before', async () => {
    expect(await usesOf('municipality')).toEqual([
      { what: 'people', count: expect.any(Number) },
      { what: 'categories', count: expect.any(Number) },
    ]);
    await expect(close('municipality')).rejects.toMatchObject({
      problem: { code: 'agency.in_use', fields: [{ path: 'body.closed', code: 'in_use', keys: ['people', 'categories'] }] },
    });
  });

  test('counts cases, people who could enter, keys of partners and rules in force, each of the place alone', async () => {
    const { agency, department } = await newAgency();
    await refer(await submit(), { agency, department });
    await refer(await submit(), { agency });
    await admin.api.partners.makePartner({ body: { name: both('Partner'), agency } });
    const invitation = { name: both('Huda'), username: 'huda.one', phone: '+966511880001', agency, department, roles: ['specialist'] };
    const { id } = await admin.api.staff.inviteStaff({ body: invitation });
    expect(await usesOf(agency)).toEqual([
      { what: 'people', count: 1 },
      { what: 'open_cases', count: 2 },
      { what: 'partners', count: 1 },
    ]);
    expect(await usesOf(agency, department)).toEqual([
      { what: 'people', count: 1 },
      { what: 'open_cases', count: 1 },
    ]);
    // Whose invitation was taken back can enter no more, and holds nothing up.
    await admin.api.staff.revokeInvitation({ params: { id } });
    expect(await usesOf(agency, department)).toEqual([{ what: 'open_cases', count: 1 }]);
  });

  test('lets in nothing new, wherever a place is chosen', async () => {
    const { agency, department } = await newAgency();
    const closed = await close(agency);
    expect(closed.closedAt).toBe('2026-11-23T07:00:00.000Z');
    const number = await submit();
    await expect(refer(number, { agency })).rejects.toMatchObject({
      problem: { code: 'agency.closed', fields: [{ path: 'body.agency', code: 'agency_inactive' }] },
    });
    const parts = ['health', agency].map((each) => ({ agency: each, text: 'جزء من البلاغ' }));
    await expect(officer.api.voice.split({ params: { number }, body: { parts } })).rejects.toMatchObject({
      problem: { code: 'agency.closed', fields: [{ path: 'body.parts.1.agency' }] },
    });
    const person = { name: both('Sami'), username: 'sami.one', phone: '+966511880002', agency, department: null, roles: ['specialist'] };
    await expect(admin.api.staff.inviteStaff({ body: person })).rejects.toMatchObject(code('agency.closed'));
    await expect(admin.api.partners.makePartner({ body: { name: both('P'), agency } })).rejects.toMatchObject(code('agency.closed'));
    const to = { agency, department: null, priority: null };
    const when = { category: null, area: 'buraydah', kinds: [], words: [], returnedBy: null };
    await expect(
      admin.api.routing.saveRoutingDraft({ body: { edition: null, rules: [{ code: 'r', name: both('r'), when, to }] } }),
    ).rejects.toMatchObject({ problem: { fields: [{ path: 'body.rules.0.to.agency', code: 'agency_inactive' }] } });
    const more = { params: { code: agency }, body: { name: both('More') }, idempotencyKey: randomUUID() };
    await expect(admin.api.agencies.addDepartment(more)).rejects.toMatchObject(code('agency.closed'));
    await change(agency, { closed: false });
    expect((await refer(number, { agency, department })).status).toBe('referred');
  });

  test('leaves its cases and its name as they were', async () => {
    const { agency } = await newAgency();
    const number = await submit();
    await refer(number, { agency });
    await answerAsSystem(number);
    await close(agency);
    const seen = await officer.api.voice.getCase({ params: { number } });
    expect(seen.agency).toMatchObject({ code: agency });
    const figures = await officer.api.voice.countCases({ query: { agency } });
    expect(figures.byAgency.map((group) => group.code)).toEqual([agency]);
  });

  test('and a case sent there at once never both succeed', async () => {
    for (let round = 0; round < 5; round++) {
      const { agency } = await newAgency();
      const number = await submit();
      const outcomes = await Promise.allSettled([close(agency), refer(number, { agency })]);
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    }
  });
});

describe('a case of an agency that has closed', () => {
  test('goes to the emirate when its citizen opens it again, and may then go to another', async () => {
    const { agency, department } = await newAgency();
    const number = await submit();
    await refer(number, { agency, department });
    await answerAsSystem(number);
    await close(agency);
    expect(await reopen(number)).toMatchObject({ status: 'received', agency: null });
    const seen = await officer.api.voice.getCase({ params: { number } });
    expect(seen.timeline.slice(-2)).toMatchObject([
      { what: 'reopen', side: 'citizen' },
      { what: 'recall', side: 'system', about: both(`Agency ${count}`) },
    ]);
    expect(seen.clocks.filter(({ doneAt }) => doneAt === null)).toEqual([]);
    expect((await refer(number, { agency: 'health' })).agency?.code).toBe('health');
  });

  test('stays with the agency, without a department, where only that has closed', async () => {
    const { agency, department } = await newAgency();
    const number = await submit();
    await refer(number, { agency, department });
    await answerAsSystem(number);
    await change(agency, { closedDepartments: { [department]: true } });
    expect(await reopen(number)).toMatchObject({ status: 'referred', agency: { code: agency } });
    const seen = await officer.api.voice.getCase({ params: { number } });
    expect(seen.department).toBeNull();
    expect(seen.timeline.slice(-2)).toMatchObject([
      { what: 'reopen', side: 'citizen' },
      { what: 'leaveDepartment', side: 'system', about: both('First'), internal: true },
    ]);
    const theirs = await citizen.api.voice.getCase({ params: { number } });
    expect(theirs.timeline.at(-1)).toMatchObject({ what: 'reopen' });
  });

  test('whose appeal is right goes to one that is open', async () => {
    const { agency } = await newAgency();
    const number = await submit();
    await refer(number, { agency });
    await answerAsSystem(number);
    await close(agency);
    await citizen.api.voice.appeal({ params: { number }, body: { reason: 'الرد غير صحيح' } });
    const params = { number };
    await expect(officer.api.voice.uphold({ params, body: { reason: 'التظلم صحيح' } })).rejects.toMatchObject({
      problem: { code: 'agency.closed', fields: [{ path: 'body.agency' }] },
    });
    expect(await officer.api.voice.uphold({ params, body: { reason: 'التظلم صحيح', agency: 'health' } })).toMatchObject({
      agency: { code: 'health' },
    });
  });
});

describe('people of what has closed', () => {
  test('come back to no agency that has, and without the department that has', async () => {
    const { agency, department } = await newAgency();
    const invitation = { name: both('Ali'), username: 'ali.one', phone: '+966511880003', agency, department, roles: ['specialist'] };
    const { id } = await admin.api.staff.inviteStaff({ body: invitation });
    await query(region.ownerUrl, `update directory.person set left_at = now() where id = '${id}'`);
    await admin.api.staff.revokeInvitation({ params: { id } }).catch(() => undefined);
    await query(region.ownerUrl, `update directory.enrolment_link set revoked_at = now() where person_id = '${id}' and revoked_at is null`);
    await close(agency);
    const back = () => admin.api.staff.returnStaff({ params: { id } });
    await expect(back()).rejects.toMatchObject(code('agency.closed'));
    await change(agency, { closed: false, closedDepartments: { [department]: true } });
    expect(await back()).toMatchObject({ state: 'active', agency, department: null });
  });
});

describe('the history of an agency', () => {
  test('tells closing and reopening, brings either back, and knows a department that was added since as it is', async () => {
    const { agency } = await newAgency();
    const params = { code: agency };
    await close(agency);
    const history = await admin.api.agencies.getAgencyHistory({ params });
    expect(history[0]?.changed).toEqual({ before: { closed: false }, after: { closed: true } });
    // The first version knew of no department; that is no difference that could be brought back.
    expect(history.at(-1)?.back.after).toEqual({ closed: false });
    const restored = await admin.api.agencies.restoreAgency({ params, body: { version: 1, seen: history[0]?.version as number } });
    expect(restored).toMatchObject({ closedAt: null, departments: [{ name: both('First') }] });
  });

  test('brings nothing closed back while something stands on it', async () => {
    const { agency } = await newAgency();
    const params = { code: agency };
    await close(agency);
    await change(agency, { closed: false });
    await refer(await submit(), { agency });
    const [newest, before] = await admin.api.agencies.getAgencyHistory({ params });
    await expect(
      admin.api.agencies.restoreAgency({ params, body: { version: before?.version as number, seen: newest?.version as number } }),
    ).rejects.toMatchObject(code('agency.in_use'));
  });
});

test('a category of a closed agency comes into use no more', async () => {
  const { agency } = await newAgency();
  await query(region.ownerUrl, `update voice.category set agency = '${agency}', department = null where code = 'street-pothole'`);
  const params = { code: 'street-pothole' };
  expect(await usesOf(agency)).toEqual([{ what: 'categories', count: 1 }]);
  await admin.api.categories.updateCategory({ params, body: { active: false } });
  await close(agency);
  await expect(admin.api.categories.updateCategory({ params, body: { active: true } })).rejects.toMatchObject(code('agency.closed'));
  const [newest, before] = await admin.api.categories.listCategoryVersions();
  await expect(
    admin.api.categories.restoreCategoryVersion({ params: { id: before?.id as number }, body: { seen: newest?.id as number } }),
  ).rejects.toMatchObject(code('agency.closed'));
});
