import { randomUUID } from 'node:crypto';
import { maximumTags } from '@sawt/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { query } from '../../../../testing/query.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../../testing/test-region.ts';
import { enterWall, reachOf } from '../../../platform/database/wall.ts';

let region: TestRegion;
let citizen: Session;
let coordinator: Session;
let specialist: Session;
let water: Session;
let officer: Session;
beforeAll(async () => {
  region = await createTestRegion();
  [citizen, coordinator, specialist, water, officer] = await Promise.all([
    region.signIn('+966555000001'),
    region.signIn('municipality.coordinator'),
    region.signIn('municipality.specialist1'),
    region.signIn('water.coordinator'),
    region.signIn('emirate.officer'),
  ]);
});
afterAll(() => region?.close());

const code = (expected: string, field?: object) => ({ problem: { code: expected, ...(field && { fields: [field] }) } });
const make = async (who: Session, name: string) => `${(await who.api.tags.createTag({ body: { name } })).id}`;
const put = (who: Session, id: string, numbers: string[], on = true) => who.api.tags.tagCases({ params: { id }, body: { numbers, on } });
const send = async (category: 'street-pothole' | 'water-leak' = 'street-pothole') => {
  region.clock.advance(60_000);
  const body = { kind: 'report', text: `حفرة ${randomUUID()}`, category, area: 'buraydah' } as const;
  return (await citizen.api.voice.submitCase({ body, idempotencyKey: randomUUID() })).number;
};
const tagged = async (who: Session, tag: string) =>
  (await who.api.voice.listCases({ query: { tag } })).items.map(({ number }) => number).toSorted();
const onCase = async (who: Session, number: string) => (await who.api.voice.getCase({ params: { number } })).tags.map(({ name }) => name);

test('cases are sorted by an office’s own words: on the case, in the list, in what narrows it and in the export', async () => {
  const [one, other] = [await send(), await send()];
  const id = await make(coordinator, 'حملة الشتاء');
  expect(await put(coordinator, id, [one, other])).toEqual({ changed: [one, other], notFound: [] });
  expect(await put(coordinator, id, [one])).toEqual({ changed: [], notFound: [] });
  await put(coordinator, id, [other], false);
  expect(await tagged(coordinator, id)).toEqual([one]);
  expect(await onCase(coordinator, one)).toEqual(['حملة الشتاء']);
  const { items } = await coordinator.api.voice.listCases({ query: {} });
  expect(items.find(({ number }) => number === one)?.tags).toEqual([{ id: Number(id), name: 'حملة الشتاء', active: true }]);
  const { tag } = await coordinator.api.caseSearch.countFacets({ query: {} });
  expect(tag.values).toEqual([{ value: id, name: { ar: 'حملة الشتاء', en: 'حملة الشتاء' }, cases: 1 }]);
});

test('no other office sees them, nor can it ask by their number; the citizen neither', async () => {
  const number = await send();
  const id = await make(coordinator, 'داخلي');
  await put(coordinator, id, [number]);
  for (const stranger of [officer, citizen]) {
    expect(await tagged(stranger, id)).toEqual([]);
    const detail = await stranger.api.voice.getCase({ params: { number } });
    expect(detail.tags).toEqual([]);
  }
  expect((await officer.api.voice.countCases({ query: { tag: id } })).total).toBe(0);
  expect((await officer.api.caseSearch.countFacets({ query: {} })).tag.values).toEqual([]);
  const refused = code('tag.not_found');
  await Promise.all([
    expect(put(officer, id, [number])).rejects.toMatchObject(refused),
    expect(officer.api.tags.updateTag({ params: { id }, body: { name: 'آخر' } })).rejects.toMatchObject(refused),
    expect(citizen.api.tags.listTags()).rejects.toMatchObject(code('auth.forbidden')),
  ]);
  // The emirate's word may be the same and is another tag.
  await put(officer, await make(officer, 'داخلي'), [number]);
  expect(await onCase(coordinator, number)).toEqual(['داخلي']);
});

test('a case out of reach is named as one that is not there, and the others are tagged', async () => {
  const [own, theirs] = [await send(), await send('water-leak')];
  const id = await make(coordinator, 'مختلط');
  expect(await put(coordinator, id, [theirs, own, '1000000009'])).toEqual({ changed: [own], notFound: [theirs, '1000000009'] });
  // A specialist sees their department and sorts what is theirs to work on.
  expect(await put(specialist, id, [own], false)).toEqual({ changed: [], notFound: [own] });
  expect(await tagged(water, id)).toEqual([]);
});

test.each([
  ['إنارة', 'انارة'],
  ['Winter  plan', 'winter plan'],
])('%s and %s are one name', async (name, alike) => {
  const id = await make(coordinator, name);
  await expect(make(coordinator, alike)).rejects.toMatchObject(code('tag.exists', { path: 'body.name', code: 'taken' }));
  await coordinator.api.tags.updateTag({ params: { id }, body: { active: false } });
  await expect(make(coordinator, alike)).rejects.toMatchObject(code('tag.exists', { path: 'body.name', code: 'taken' }));
  await coordinator.api.tags.updateTag({ params: { id }, body: { name: alike, active: true } });
});

test('a retired tag stays where it is and is put on nothing more, and a view that asks for it says so', async () => {
  const number = await send();
  const id = await make(coordinator, 'موسم مضى');
  await put(coordinator, id, [number]);
  await coordinator.api.savedViews.saveView({ body: { name: 'الموسم', shared: false, query: { tag: id } } });
  await coordinator.api.tags.updateTag({ params: { id }, body: { active: false } });
  expect(await tagged(coordinator, id)).toEqual([number]);
  await expect(put(coordinator, id, [await send()])).rejects.toMatchObject(code('tag.not_found'));
  expect((await coordinator.api.savedViews.listViews()).find(({ name }) => name === 'الموسم')?.retired).toEqual(['tag']);
  expect(await put(coordinator, id, [number], false)).toEqual({ changed: [number], notFound: [] });
});

test('two who tag one case at once both have their way, and the timeline says nothing of it', async () => {
  const number = await send();
  const before = await coordinator.api.voice.getCase({ params: { number } });
  const ids = await Promise.all([make(coordinator, 'أول'), make(coordinator, 'ثان')]);
  await Promise.all(ids.map((id) => put(coordinator, id, [number])));
  expect(await onCase(coordinator, number)).toEqual(['أول', 'ثان']);
  const after = await coordinator.api.voice.getCase({ params: { number } });
  expect(after.timeline).toEqual(before.timeline);
});

test('what was tagged is in the log, with the name of the tag and the cases', async () => {
  const number = await send();
  await put(coordinator, await make(coordinator, 'للمراجعة'), [number]);
  const auditor = await region.signIn('auditor');
  const { items } = await auditor.api.audit.listAuditEntries({ query: { event: 'voice.cases_tagged', limit: 1 } });
  expect(items[0]).toMatchObject({ subject: `case:${number}`, details: { tag: 'للمراجعة', on: true, cases: [number] } });
});

test.each([
  ['', 'too_small'],
  ['\u202e', 'too_small'],
  ['و'.repeat(41), 'too_big'],
])('a name of %j is refused, and the field is named', async (name, fault) => {
  await expect(make(coordinator, name)).rejects.toMatchObject(code('request.invalid', { path: 'body.name', code: fault }));
});

test('the wall keeps them in the database from whoever says nothing or stands elsewhere', async () => {
  for (const reach of [reachOf(null), { ...reachOf(null), scope: 'region', side: 'agency', agency: 'water' } as const]) {
    const seen = await region.server.app.database.transaction().execute(async (opened) => {
      const tx = enterWall(opened, reach);
      return [await tx.selectFrom('voice.tag').select('id').execute(), await tx.selectFrom('voice.case_tag').select('tag_id').execute()];
    });
    expect(seen).toEqual([[], []]);
  }
});

test(`an office keeps ${maximumTags} at most`, async () => {
  await query(
    region.ownerUrl,
    `insert into voice.tag (owner, name, unified) select 'agency/water', 'وسم ' || n, 'وسم ' || n from generate_series(1, $1) n`,
    [maximumTags],
  );
  await expect(make(water, 'زائد')).rejects.toMatchObject(code('tag.too_many'));
});
