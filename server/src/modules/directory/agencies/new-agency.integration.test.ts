import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { query } from '../../../../testing/query.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../../testing/test-region.ts';
import { enrol, newPassword, tokenSentTo } from '../staff/testing/way-in.ts';

let region: TestRegion;
let admin: Session;
let citizen: Session;
beforeAll(async () => {
  region = await createTestRegion();
  [admin, citizen] = [await region.signIn('admin'), await region.signIn('+966555000001')];
});
afterAll(() => region?.close());

const both = (text: string) => ({ ar: `${text} ع`, en: text });
const add = (name: { ar: string; en: string }, idempotencyKey: string = randomUUID()) =>
  admin.api.agencies.addAgency({ body: { name }, idempotencyKey });
const addDepartment = (code: string, name: { ar: string; en: string }, idempotencyKey: string = randomUUID()) =>
  admin.api.agencies.addDepartment({ params: { code }, body: { name }, idempotencyKey });

describe('an agency that is added', () => {
  test('works to the end: it gets a department, its coordinator is invited, a rule sends cases to it, and one is answered', async () => {
    const agency = await add({ ar: 'مركز الأرصاد', en: 'Weather Centre' });
    expect(agency).toEqual({
      code: 'weather-centre',
      name: { ar: 'مركز الأرصاد', en: 'Weather Centre' },
      departments: [],
      twoPersonApproval: false,
      closedAt: null,
    });
    const { departments } = await addDepartment('weather-centre', { ar: 'السلامة', en: 'Safety' });
    expect(departments.map(({ code }) => code)).toEqual(['weather-centre-safety']);

    const phone = '+966511990001';
    await admin.api.staff.inviteStaff({
      body: {
        name: both('Nora'),
        username: 'weather.coordinator',
        phone,
        agency: 'weather-centre',
        department: null,
        roles: ['coordinator', 'specialist'],
      },
    });
    await admin.api.staff.enterByLink({ body: { token: await tokenSentTo(region, phone), password: newPassword } });
    const coordinator = await enrol(region, 'weather.coordinator');

    const to = { agency: 'weather-centre', department: 'weather-centre-safety', priority: null };
    const when = { category: 'street-lighting', area: null, kinds: [], words: [], returnedBy: null };
    await admin.api.routing.saveRoutingDraft({ body: { edition: null, rules: [{ code: 'civil', name: both('Civil'), when, to }] } });
    await admin.api.routing.tryRoutingDraft({ body: { cases: 10 } });
    await region.settle();
    const { trial } = await admin.api.routing.getRouting();
    await admin.api.routing.makeRoutingLive({ body: { trial: trial?.id as number } });

    const sent = await citizen.api.voice.submitCase({
      body: { kind: 'report', text: 'عمود إنارة مائل', area: 'buraydah', category: 'street-lighting' },
      idempotencyKey: randomUUID(),
    });
    expect(sent).toMatchObject({ status: 'referred', agency: { code: 'weather-centre' }, department: { code: 'weather-centre-safety' } });
    const params = { number: sent.number };
    const listed = await coordinator.api.voice.listCases({ query: {} });
    expect(listed.items.map(({ number }) => number)).toEqual([sent.number]);
    // Of others it sees none: the wall stands around it as around any.
    const foreign = await citizen.api.voice.submitCase({
      body: { kind: 'report', text: 'حفرة في الشارع', area: 'buraydah', category: 'street-pothole' },
      idempotencyKey: randomUUID(),
    });
    await expect(coordinator.api.voice.getCase({ params: { number: foreign.number } })).rejects.toMatchObject({
      problem: { code: 'case.not_found' },
    });
    const answered = await coordinator.api.voice.answer({ params, body: { text: 'أُصلح العمود.' } });
    expect(answered.status).toBe('answered');
  });

  test('comes into the world once, however often the button is pressed', async () => {
    const key = randomUUID();
    const [one, other] = await Promise.all([add(both('Red Crescent'), key), add(both('Red Crescent'), key)]);
    expect(one).toEqual(other);
    expect((await admin.api.agencies.listAgencies()).filter(({ name }) => name.en === 'Red Crescent')).toHaveLength(1);
    await expect(add(both('Something else'), key)).rejects.toMatchObject({ problem: { code: 'request.key_reused' } });
    const room = randomUUID();
    await Promise.all([addDepartment(one.code, both('Clinics'), room), addDepartment(one.code, both('Clinics'), room)]);
    const history = await admin.api.agencies.getAgencyHistory({ params: { code: one.code } });
    expect(history.map(({ changed }) => Object.keys(changed.after).sort())).toEqual([
      ['closedDepartments', 'departments'],
      ['closed', 'closedDepartments', 'departments', 'name', 'twoPersonApproval'],
    ]);
  });

  test('is refused beside its field where another has that name, and so is a department', async () => {
    const { name, code, departments } = (await admin.api.agencies.listAgencies()).find((each) => each.code === 'health') ?? {};
    await expect(add({ ar: `${name?.ar} `, en: 'Own' })).rejects.toMatchObject({
      problem: { code: 'agency.name_taken', fields: [{ path: 'body.name.ar' }] },
    });
    const taken = { ar: 'خاص', en: String(departments?.[0]?.name.en).toUpperCase() };
    await expect(addDepartment(code as string, taken)).rejects.toMatchObject({
      problem: { code: 'agency.name_taken', fields: [{ path: 'body.name.en' }] },
    });
  });

  test('has a code of its own, also where its English name has no letters or says what stands for something else', async () => {
    const names = [both('Region'), { ar: 'جهة بلا حروف', en: '…' }, { ar: 'جهة ثانية بلا حروف', en: '—' }];
    const codes: string[] = [];
    for (const name of names) codes.push((await add(name)).code);
    expect(codes).toEqual(['region-2', 'place', 'place-2']);
  });

  test('of two with one name, added at once, comes one', async () => {
    // Of different English names, and so of different codes: nothing but the check of names keeps them apart.
    const held = new Client({ connectionString: region.ownerUrl });
    await held.connect();
    await held.query('begin; select from directory.agency for update');
    const twins = Promise.allSettled(['Twin', 'Double'].map((en) => add({ ar: 'جهة توأم', en })));
    // Both have begun, and wait.
    const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    await expect.poll(async () => (await query(region.ownerUrl, waiting)).length).toBe(2);
    await held.query('commit');
    await held.end();
    const refusals = (await twins).filter((outcome) => outcome.status === 'rejected');
    expect(refusals.map(({ reason }) => reason.problem?.code)).toEqual(['agency.name_taken']);
  });
});
