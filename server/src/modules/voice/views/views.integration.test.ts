import { randomUUID } from 'node:crypto';
import { maximumViews } from '@sawt/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { query } from '../../../../testing/query.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../../testing/test-region.ts';
import { enterWall, reachOf } from '../../../platform/database/wall.ts';

let region: TestRegion;
let one: Session;
let colleague: Session;
let coordinator: Session;
let officer: Session;
beforeAll(async () => {
  region = await createTestRegion();
  [one, colleague, coordinator, officer] = await Promise.all([
    region.signIn('municipality.specialist1'),
    region.signIn('municipality.specialist2'),
    region.signIn('municipality.coordinator'),
    region.signIn('emirate.officer'),
  ]);
  // The two of the demo sit in different departments.
  await query(
    region.ownerUrl,
    `update directory.person set department = 'municipality-streets' where username like 'municipality.specialist_'`,
  );
  [one, colleague] = await Promise.all([region.signIn('municipality.specialist1'), region.signIn('municipality.specialist2')]);
});
afterAll(() => region?.close());

const code = (expected: string) => ({ problem: { code: expected } });
const save = (who: Session, name: string, shared: boolean, asked: Record<string, string> = { late: 'true' }) =>
  who.api.savedViews.saveView({ body: { name, shared, query: asked } });
const namesOf = async (who: Session) => (await who.api.savedViews.listViews({})).map(({ name }) => name);

test('a view is kept under its name, renamed and deleted by who made it', async () => {
  const { id } = await save(officer, 'متأخرة بريدة', false, { late: 'true', area: 'buraydah', tab: 'all', order: 'due' });
  await officer.api.savedViews.updateView({ params: { id }, body: { name: 'المتأخرة في بريدة' } });
  const [view] = await officer.api.savedViews.listViews({});
  expect(view).toMatchObject({
    id,
    name: 'المتأخرة في بريدة',
    query: { late: 'true', area: 'buraydah', tab: 'all', order: 'due' },
    by: null,
  });
  await officer.api.savedViews.deleteView({ params: { id } });
  expect(await namesOf(officer)).toEqual([]);
});

test.each([
  ['', 'too_small'],
  [' \n', 'too_small'],
  ['ن'.repeat(61), 'too_big'],
])('a name of %j is refused, and the field is named', async (name, fault) => {
  await expect(save(officer, name, false)).rejects.toMatchObject({
    problem: { code: 'request.invalid', fields: [{ path: 'body.name', code: fault }] },
  });
});

test('a shared view is seen in the department, with who shares it, and changed by nobody else; a private one by nobody', async () => {
  await save(one, 'لي', false);
  const { id } = await save(one, 'للإدارة', true, { q: 'حفرة' });
  const me = await one.api.directory.getMe();
  const seen = await colleague.api.savedViews.listViews({});
  expect(seen).toMatchObject([{ name: 'للإدارة', by: { id: me.id }, shared: true }]);
  for (const other of [coordinator, officer]) expect(await namesOf(other)).not.toContain('للإدارة');
  await Promise.all([
    expect(colleague.api.savedViews.updateView({ params: { id }, body: { name: 'لهم' } })).rejects.toMatchObject(code('view.not_found')),
    expect(colleague.api.savedViews.deleteView({ params: { id } })).rejects.toMatchObject(code('view.not_found')),
  ]);
  await one.api.savedViews.updateView({ params: { id }, body: { shared: false } });
  expect(await namesOf(colleague)).toEqual([]);
});

test('says what of it is no longer in use, and opens all the same', async () => {
  await save(coordinator, 'قديمة', false, { category: 'street-pothole', area: 'nowhere' });
  const admin = await region.signIn('admin');
  await admin.api.categories.updateCategory({ params: { code: 'street-pothole' }, body: { active: false } });
  expect((await coordinator.api.savedViews.listViews({}))[0]?.retired).toEqual(['category', 'area']);
  const { items } = await coordinator.api.voice.listCases({ query: { category: 'street-pothole', area: 'nowhere' } });
  expect(items).toEqual([]);
});

test('stands behind a wall in the database that no reach leads past', async () => {
  for (const scope of ['none', 'agency', 'region'] as const) {
    const seen = await region.server.app.database.transaction().execute(async (opened) => {
      const tx = enterWall(opened, { ...reachOf(null), scope, side: 'emirate', person: randomUUID(), agency: 'municipality' });
      return tx.selectFrom('voice.saved_view').select('id').execute();
    });
    expect([scope, seen]).toEqual([scope, []]);
  }
});

test(`of one person there are ${maximumViews} at most, and only what a list knows is kept`, async () => {
  await expect(save(officer, 'غريبة', false, { nonsense: '1' })).rejects.toMatchObject(code('request.invalid'));
  for (let count = 0; count < maximumViews; count++) await save(officer, `عرض ${count}`, false);
  await expect(save(officer, 'زائدة', false)).rejects.toMatchObject(code('view.too_many'));
});
