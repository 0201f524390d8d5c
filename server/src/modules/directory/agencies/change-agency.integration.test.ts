import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestRegion, type Session, type TestRegion } from '../../../../testing/test-region.ts';

let region: TestRegion;
let admin: Session;
beforeAll(async () => {
  region = await createTestRegion();
  admin = await region.signIn('admin');
});
afterAll(() => region?.close());

const params = { code: 'water' };
const both = (text: string) => ({ ar: `${text} ع`, en: text });
const agency = async (code = 'water') => {
  const found = (await admin.api.agencies.listAgencies()).find((each) => each.code === code);
  if (!found) throw new Error(`There is no ${code}`);
  return found;
};
const update = (body: Parameters<typeof admin.api.agencies.updateAgency>[0]['body']) => admin.api.agencies.updateAgency({ params, body });

test('an agency and one of its departments get new names, the rest stays, and it is seen at once', async () => {
  const before = await agency();
  const [first, ...others] = before.departments;
  const changed = await update({ name: both('Water of the region'), departments: { [first?.code as string]: both('Networks') } });
  const expected = {
    ...before,
    name: both('Water of the region'),
    departments: [{ ...first, name: both('Networks') }, ...others],
  };
  expect(changed).toEqual(expected);
  expect(await agency()).toEqual(expected);
});

test('names of before come back by the history, those of departments too', async () => {
  const now = await agency();
  const history = await admin.api.agencies.getAgencyHistory({ params });
  expect(Object.keys(history[0]?.changed.after ?? {})).toEqual(['name', 'departments']);
  const restored = await admin.api.agencies.restoreAgency({ params, body: { version: 1, seen: history[0]?.version as number } });
  expect(restored.name).not.toEqual(now.name);
  expect(restored.departments[0]?.name).not.toEqual(now.departments[0]?.name);
});

test('a name that another bears is refused beside its field, however its letters are written', async () => {
  const other = await agency('health');
  await expect(update({ name: { ar: `${other.name.ar} `, en: 'Own' } })).rejects.toMatchObject({
    problem: { code: 'agency.name_taken', fields: [{ path: 'body.name.ar' }] },
  });
  const [first, second] = (await agency()).departments;
  const taken = String(second?.name.en).toUpperCase();
  await expect(update({ departments: { [first?.code as string]: { ar: 'اسم خاص', en: taken } } })).rejects.toMatchObject({
    problem: { code: 'agency.name_taken', fields: [{ path: `body.departments.${first?.code}.en` }] },
  });
});

test('a department of another agency is none of this one', async () => {
  const foreign = (await agency('health')).departments[0]?.code as string;
  await expect(update({ departments: { [foreign]: both('x') } })).rejects.toMatchObject({ problem: { code: 'agency.not_found' } });
});

test('two agencies never get one name, given at once', async () => {
  const name = both('Merged');
  const outcomes = await Promise.allSettled(
    ['water', 'electricity'].map((code) => admin.api.agencies.updateAgency({ params: { code }, body: { name } })),
  );
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});
