import { randomUUID } from 'node:crypto';
import type { CaseDetail, RoutingRule } from '@sawt/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { query } from '../../../../testing/query.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../../testing/test-region.ts';

let region: TestRegion;
let citizen: Session;
let officer: Session;
let admin: Session;
beforeAll(async () => {
  region = await createTestRegion();
  [citizen, officer, admin] = await Promise.all([region.signIn('+966555000001'), region.signIn('emirate.officer'), region.signIn('admin')]);
});
afterAll(() => region?.close());

const rule = (code: string, when: Partial<RoutingRule['when']>, to: Partial<RoutingRule['to']>): RoutingRule => ({
  code,
  name: { ar: `قاعدة ${code}`, en: `Rule ${code}` },
  when: { category: null, area: null, kinds: [], words: [], returnedBy: null, ...when },
  to: { agency: null, department: null, priority: null, ...to },
});
const submit = (text: string, category: string | null = 'street-lighting', area = 'buraydah') =>
  citizen.api.voice.submitCase({ body: { kind: 'report', text, area, category }, idempotencyKey: randomUUID() });
const seenBy = (who: Session, { number }: CaseDetail) => who.api.voice.getCase({ params: { number } });
const whyOf = ({ timeline }: CaseDetail) => timeline.findLast(({ why }) => why !== null)?.why;
const code = (name: string) => ({ problem: { code: name } });

async function draft(...rules: RoutingRule[]) {
  const { draft: present } = await admin.api.routing.getRouting();
  return (await admin.api.routing.saveRoutingDraft({ body: { edition: present?.edition ?? null, rules } })).draft;
}
async function tryDraft(cases = 100) {
  await admin.api.routing.tryRoutingDraft({ body: { cases } });
  await region.settle();
  return (await admin.api.routing.getRouting()).trial;
}
async function makeLive(...rules: RoutingRule[]) {
  await draft(...rules);
  const trial = await tryDraft();
  return (await admin.api.routing.makeRoutingLive({ body: { trial: trial?.id as number } })).live;
}

describe('a rule that is in force', () => {
  test('sends a case elsewhere than its category does, with its priority, and staff read why', async () => {
    const live = await makeLive(
      rule('exposed-wires', { category: 'street-lighting', words: ['سلك مكشوف'] }, { agency: 'electricity', priority: 'urgent' }),
    );
    const sent = await submit('يوجد سلك مكشوف عند عمود الإنارة');
    expect(sent).toMatchObject({ status: 'referred', priority: 'urgent', agency: { code: 'electricity' }, department: null });
    expect(whyOf(await seenBy(officer, sent))).toEqual({
      by: 'rule',
      version: live?.id,
      rule: 'exposed-wires',
      name: { ar: 'قاعدة exposed-wires', en: 'Rule exposed-wires' },
    });
  });

  test('leaves the others to their category, and that is said too', async () => {
    const sent = await submit('الإنارة ضعيفة');
    expect(sent.agency?.code).toBe('municipality');
    expect(whyOf(await seenBy(officer, sent))).toEqual({ by: 'category' });
  });

  test('is nothing that the citizen is told', async () => {
    expect(whyOf(await submit('سلك مكشوف'))).toBeUndefined();
  });

  test('is not asked where nobody is responsible: the emirate has it, and an officer’s referral says so', async () => {
    const sent = await submit('موضوع آخر', null);
    expect(whyOf(await seenBy(officer, sent))).toEqual({ by: 'nobody', because: 'no_category' });
    const referred = await officer.api.voice.refer({ params: { number: sent.number }, body: { agency: 'health' } });
    expect(whyOf(referred)).toEqual({ by: 'officer' });
  });
});

describe('a returned case', () => {
  const returnBy = async (who: string, { number }: CaseDetail) =>
    (await region.signIn(who)).api.voice.return({ params: { number }, body: { reason: 'ليست من اختصاصنا' } });

  test('goes on by the rule for that, and never to an agency that has returned it', async () => {
    await makeLive(
      rule('lights-to-power', { category: 'street-lighting', returnedBy: 'municipality' }, { agency: 'electricity' }),
      rule('highways-to-town', { category: 'highways', returnedBy: 'electricity' }, { agency: 'municipality' }),
    );
    const sent = await submit('العمود لا يعمل');
    await returnBy('municipality.coordinator', sent);
    const passedOn = await seenBy(officer, sent);
    expect(passedOn).toMatchObject({ status: 'referred', agency: { code: 'electricity' } });
    expect(whyOf(passedOn)).toMatchObject({ by: 'rule', rule: 'lights-to-power' });
    await returnBy('electricity.coordinator', sent);
    expect(await seenBy(officer, sent)).toMatchObject({ status: 'received', agency: null });
  });

  test('waits at the emirate once it goes round, whatever the rules say', async () => {
    const sent = await submit('العمود مائل');
    await query(region.ownerUrl, 'update voice."case" set returned = 2 where number = $1', [sent.number]);
    await returnBy('municipality.coordinator', sent);
    expect(await seenBy(officer, sent)).toMatchObject({ status: 'received', agency: null });
  });

  test('goes to no agency that returned it before, though the rules have changed meanwhile', async () => {
    const sent = await submit('العمود ساقط');
    await returnBy('municipality.coordinator', sent);
    await makeLive(rule('power-to-town', { category: 'street-lighting', returnedBy: 'electricity' }, { agency: 'municipality' }));
    await returnBy('electricity.coordinator', sent);
    expect(await seenBy(officer, sent)).toMatchObject({ status: 'received', agency: null });
  });

  test('waits at the emirate where no rule is for it', async () => {
    const sent = await submit('حفرة', 'street-pothole');
    await returnBy('municipality.coordinator', sent);
    expect(await seenBy(officer, sent)).toMatchObject({ status: 'received', agency: null });
  });
});

describe('the draft', () => {
  test('is refused where rules are in each other’s way, the rule and the field named', async () => {
    const { draft: present } = await admin.api.routing.getRouting();
    const rules = [
      rule('a', { category: 'town-streets' }, { agency: 'roads' }),
      rule('b', { category: 'street-lighting' }, { agency: 'health' }),
    ];
    await expect(admin.api.routing.saveRoutingDraft({ body: { edition: present?.edition ?? null, rules } })).rejects.toMatchObject({
      problem: { code: 'request.invalid', fields: [{ path: 'body.rules.1.when', code: 'rule_hidden', keys: ['a'] }] },
    });
  });

  test('to an agency that takes no cases is refused', async () => {
    await query(region.ownerUrl, `update directory.agency set closed_at = now() where code = 'roads'`);
    region.server.app.voiceDeps.directory.agencies.forget();
    await expect(draft(rule('a', { area: 'buraydah' }, { agency: 'roads' }))).rejects.toMatchObject({
      problem: { fields: [{ path: 'body.rules.0.to.agency', code: 'agency_inactive' }] },
    });
    await query(region.ownerUrl, `update directory.agency set closed_at = null where code = 'roads'`);
    region.server.app.voiceDeps.directory.agencies.forget();
  });

  test('is not written over by somebody who had not read it', async () => {
    const saved = await draft(rule('a', { area: 'buraydah' }, { priority: 'high' }));
    const body = { edition: saved?.edition ?? 0, rules: [] };
    await admin.api.routing.saveRoutingDraft({ body });
    await expect(admin.api.routing.saveRoutingDraft({ body })).rejects.toMatchObject(code('routing.changed_meanwhile'));
  });

  test('goes live only after a trial of it as it is now', async () => {
    await draft(rule('a', { area: 'buraydah' }, { priority: 'high' }));
    const seen = (await tryDraft())?.id as number;
    await draft(rule('b', { area: 'unayzah' }, { priority: 'high' }));
    await expect(admin.api.routing.makeRoutingLive({ body: { trial: seen } })).rejects.toMatchObject(code('routing.not_tried'));
    await admin.api.routing.discardRoutingDraft();
    await expect(admin.api.routing.makeRoutingLive({ body: { trial: seen } })).rejects.toMatchObject(code('routing.no_draft'));
  });
});

describe('a trial', () => {
  test('counts on past cases how many would go elsewhere, from where to where, with examples, and moves nothing', async () => {
    await makeLive();
    const lights = [await submit('عمود مائل', 'street-lighting', 'unayzah'), await submit('عمود مطفأ', 'street-lighting', 'unayzah')];
    await draft(rule('unayzah', { category: 'street-lighting', area: 'unayzah' }, { agency: 'electricity' }));
    await tryDraft(2);
    const { trial } = await officer.api.routing.getRouting();
    expect(trial).toMatchObject({ state: 'done', wanted: 2, looked: 2, changed: 2, rightNow: 2, rightThen: 0 });
    expect(trial?.moves).toEqual([
      {
        from: { agency: expect.objectContaining({ code: 'municipality' }), department: expect.any(Object), priority: 'normal' },
        to: { agency: expect.objectContaining({ code: 'electricity' }), department: null, priority: 'normal' },
        cases: 2,
        examples: lights.map(({ number }) => number).reverse(),
      },
    ]);
    expect((await seenBy(officer, lights[0] as CaseDetail)).agency?.code).toBe('municipality');
  });

  test('names its examples only to those who may read cases', async () => {
    const { trial } = await admin.api.routing.getRouting();
    expect(trial?.moves.map(({ cases, examples }) => [cases, examples])).toEqual([[2, []]]);
  });
});

test('a version that was live is brought back as a draft, and stays as it was', async () => {
  const first = await makeLive(rule('first', { area: 'buraydah' }, { priority: 'high' }));
  await makeLive(rule('second', { area: 'buraydah' }, { priority: 'urgent' }));
  const { draft: restored } = await admin.api.routing.restoreRoutingVersion({ params: { id: first?.id as number } });
  expect(restored).toMatchObject({ restoredFrom: first?.id, rules: first?.rules, changedBy: { name: expect.any(Object) } });
  await expect(admin.api.routing.restoreRoutingVersion({ params: { id: first?.id as number } })).rejects.toMatchObject(
    code('routing.draft_exists'),
  );
  const versions = await officer.api.routing.listRoutingVersions();
  expect(versions.slice(0, 3).map(({ state, rules }) => [state, rules.map((each) => each.code)])).toEqual([
    ['draft', ['first']],
    ['live', ['second']],
    ['past', ['first']],
  ]);
  await expect(query(region.ownerUrl, `update voice.routing_version set rules = '[]' where state = 'past'`)).rejects.toThrow(
    /never rewritten/,
  );
});
