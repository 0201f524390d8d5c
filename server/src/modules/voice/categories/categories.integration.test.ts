import { randomUUID } from 'node:crypto';
import type { ProblemError, RoutingRule } from '@sawt/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestRegion, type Session, type TestRegion } from '../../../../testing/test-region.ts';

let region: TestRegion;
let citizen: Session;
let coordinator: Session;
let admin: Session;
beforeAll(async () => {
  region = await createTestRegion();
  [citizen, coordinator, admin] = await Promise.all([
    region.signIn('+966555000001'),
    region.signIn('municipality.coordinator'),
    region.signIn('admin'),
  ]);
});
afterAll(() => region?.close());

const change = (code: string, body: Parameters<Session['api']['categories']['updateCategory']>[0]['body']) =>
  admin.api.categories.updateCategory({ params: { code }, body });
const submit = (category: string) =>
  citizen.api.voice.submitCase({
    body: { kind: 'report', text: 'حفرة في الشارع', area: 'buraydah', category },
    idempotencyKey: randomUUID(),
  });
const refusal = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'made',
    ({ problem: { code, fields = [] } }: ProblemError) => [code, ...fields.flatMap(({ path, keys = [] }) => [path, ...keys])].join(' '),
  );
const versions = () => admin.api.categories.listCategoryVersions({});
const both = (ar: string, en: string) => ({ ar, en });

test('a case keeps the name under which it came, and a new one has the new name', async () => {
  const earlier = await submit('street-pothole');
  await change('street-pothole', { name: both('كسر في الطريق', 'Broken road') });
  const later = await submit('street-pothole');
  const read = async (number: string) => (await coordinator.api.voice.getCase({ params: { number } })).category?.name.ar;
  expect(await read(later.number)).toBe('كسر في الطريق');
  expect(await read(earlier.number)).toBe(earlier.category?.name.ar);
  expect(earlier.category?.name.ar).not.toBe('كسر في الطريق');
});

test('one that is replaced names what to choose instead, and its earlier cases are found and counted there, each once', async () => {
  const old = await submit('street-lighting');
  const replaced = await change('street-lighting', { active: false, successors: ['water-leak'] });
  expect(replaced).toMatchObject({ active: false, successors: ['water-leak'] });
  expect(await refusal(submit('street-lighting'))).toBe('category.retired body.category water-leak');
  const numbers = async (category: string) =>
    (await coordinator.api.voice.listCases({ query: { category } })).items.map(({ number }) => number);
  expect(await numbers('water-leak')).toContain(old.number);
  expect(await numbers('street-lighting')).toEqual([old.number]);
  const total = async (category: string) => (await coordinator.api.voice.countCases({ query: { category } })).total;
  expect(await total('water-leak')).toBe((await numbers('water-leak')).length);
  await change('street-lighting', { active: true });
  expect(await numbers('water-leak')).not.toContain(old.number);
});

test('a ring, a group, one out of use, itself and one in use with successors are refused at the field', async () => {
  await change('street-lighting', { active: false, successors: ['street-pothole'] });
  const successors = (...codes: string[]) => refusal(change('street-pothole', { active: false, successors: codes }));
  const unfit = 'category.successor_unfit body.successors';
  expect(await successors('street-lighting')).toBe(`${unfit} street-lighting`);
  expect(await successors('street-pothole')).toBe(`${unfit} street-pothole`);
  expect(await successors('water-leak', 'nothing-like-it')).toBe(`${unfit} nothing-like-it`);
  expect(await refusal(change('water-leak', { successors: ['street-pothole'] }))).toBe(unfit);
  await change('street-lighting', { active: true });
});

test('one that routing rules name does not go without a successor, and the rules hold for the successor', async () => {
  const rule: RoutingRule = {
    code: 'lights',
    name: both('الإنارة', 'Lights'),
    when: { category: 'street-lighting', area: null, kinds: [], words: [], returnedBy: null },
    to: { agency: 'electricity', department: null, priority: null },
  };
  await admin.api.routing.saveRoutingDraft({ body: { edition: null, rules: [rule] } });
  await admin.api.routing.tryRoutingDraft({ body: { cases: 10 } });
  await region.settle();
  const { trial } = await admin.api.routing.getRouting();
  await admin.api.routing.makeRoutingLive({ body: { trial: trial?.id as number } });
  expect(await refusal(change('street-lighting', { active: false }))).toBe('category.still_ruled body.successors lights');
  await change('street-lighting', { active: false, successors: ['street-pothole'] });
  expect((await submit('street-pothole')).agency?.code).toBe('electricity');
});

test('what was changed is kept with who and when, and is taken back, unless somebody else was quicker', async () => {
  const [newest] = await versions();
  await change('water-leak', { answerHours: 9, name: both('تسرب', 'Leak') });
  const [changed] = await versions();
  expect(changed).toMatchObject({ changedBy: { id: (await admin.api.directory.getMe()).id }, restoredFrom: null });
  expect(changed?.changes).toMatchObject([{ code: 'water-leak', after: { answerHours: 9, name: { ar: 'تسرب' } } }]);
  const restore = (id: number, seen: number) => admin.api.categories.restoreCategoryVersion({ params: { id }, body: { seen } });
  const [before, after] = [newest?.id as number, changed?.id as number];
  expect(await refusal(restore(before, before))).toBe('category.changed_meanwhile');
  const [restored] = await restore(before, after);
  expect(restored).toMatchObject({ restoredFrom: before, changes: [{ code: 'water-leak', before: { answerHours: 9 } }] });
  expect(await refusal(restore(before, restored?.id as number))).toBe('category.unchanged');
  expect(await refusal(restore(9_999_999, restored?.id as number))).toBe('category.version_not_found');
});

test('two administrators at once make two versions, and neither loses the change of the other', async () => {
  const count = (await versions()).length;
  await Promise.all([change('water-leak', { answerHours: 11 }), change('street-pothole', { answerHours: 12 })]);
  expect((await versions()).length).toBe(count + 2);
  const tree = await citizen.api.voice.listCategories();
  const hours = (code: string) => tree.find((each) => each.code === code)?.answerHours;
  expect([hours('water-leak'), hours('street-pothole')]).toEqual([11, 12]);
});
