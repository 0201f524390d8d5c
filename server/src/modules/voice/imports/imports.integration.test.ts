import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { query } from '../../../../testing/query.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../../testing/test-region.ts';

let region: TestRegion;
let officer: Session;
beforeAll(async () => {
  region = await createTestRegion();
  officer = await region.signIn('emirate.officer');
});
afterAll(() => region?.close());

const header = 'رقم القيد,الاسم,الجوال,النوع,النص,المحافظة,التصنيف,تاريخ الورود,سري,الموافقة';
let numbers = 0;
/** A sound row with a number and words of its own. */
function row(change: Partial<Record<'external' | 'phone' | 'kind' | 'area' | 'category' | 'received' | 'consent', string>> = {}): string {
  numbers += 1;
  const of = {
    external: `ق-${numbers}`,
    phone: `05${String(60_000_000 + numbers)}`,
    kind: 'بلاغ',
    area: 'بريدة',
    category: 'street-pothole',
    ...change,
  };
  const word = String.fromCharCode(0x627 + (numbers % 20)).repeat(3 + (numbers % 7));
  return [
    of.external,
    'سالم',
    of.phone,
    of.kind,
    `حفرة في الشارع ${word}`,
    of.area,
    of.category,
    of.received ?? '',
    'لا',
    of.consent ?? 'نعم',
  ].join();
}
const csv = (...rows: string[]) => new Blob([`\uFEFF${[header, ...rows].join('\r\n')}`]);
const begin = (body: Blob, key = randomUUID(), who = officer) =>
  who.api.caseImports.beginImport({ query: { name: 'ورق.csv' }, body, idempotencyKey: key });
const preview = (body: Blob) => officer.api.caseImports.previewImport({ query: { name: 'p.csv' }, body });
const now = async (id: string) => (await officer.api.caseImports.listImports({})).find((each) => each.id === id);
const cases = async () =>
  (await query<{ cases: number }>(region.ownerUrl, `select count(*)::int as cases from voice."case" where channel = 'import'`))[0]?.cases;

test('a file is told by row and column what is wrong with it, and nothing of it is kept', async () => {
  const body = csv(
    row(),
    row({ phone: '0111', area: 'القمر' }),
    row({ kind: 'قصيدة', received: '31/02/1445 ه', consent: 'لا' }),
    row({ external: 'ق-1', category: 'nothing' }),
  );
  const told = await preview(body);
  expect(told).toMatchObject({ encoding: 'utf-8', rows: 4, sound: 1 });
  expect(told.faults.map(({ line, column, code }) => `${line} ${column} ${code}`)).toEqual([
    '3 phone phone_invalid',
    '3 area area_unknown',
    '4 kind kind_unknown',
    '4 received date_invalid',
    '4 consent consent_missing',
    '5 category category_unknown',
    '5 external external_repeated',
  ]);
  expect([await cases(), await officer.api.caseImports.listImports({})]).toEqual([0, []]);
});

test('sound rows become cases at their agencies, the rest can be downloaded and mended; a number of the register comes in once', async () => {
  const sound = row({ external: '١٢/٤٥', received: '1445-11-09' });
  const { id } = await begin(csv(sound, row({ phone: 'x' })));
  await region.settle();
  const report = await now(id);
  expect(report).toMatchObject({ state: 'done', total: 2, done: 1, refused: 1, waiting: 0 });
  const made = await officer.api.voice.getCase({ params: { number: report?.newest[0] as string } });
  expect(made).toMatchObject({
    status: 'referred',
    channel: 'import',
    agency: { code: 'municipality' },
    category: { code: 'street-pothole' },
  });
  expect(made.timeline.find(({ what }) => what === 'note')?.text).toMatch(/12\/45.*2024/);
  const file = await (await officer.send(`${region.url}/api/v1/case-imports/${id}/refused`)).text();
  expect(file).toContain('phone_invalid');
  expect(file).not.toContain('12/45');
  const again = await begin(csv(sound.replace('١٢/٤٥', '12/45')));
  expect(again.faults).toMatchObject([{ column: 'external', code: 'external_known' }]);
  const kept = await query<{ cells: object }>(region.ownerUrl, `select cells from voice.import_row where outcome = 'done'`);
  expect(kept).toEqual([{ cells: {} }]);
});

test('sent twice with one key it is begun once, and two workers at once make each case once', async () => {
  const before = (await cases()) as number;
  const [body, key] = [csv(...Array.from({ length: 30 }, () => row())), randomUUID()];
  await Promise.all([begin(body, key), begin(body, key).catch(() => undefined)]);
  await Promise.all([
    region.server.app.jobs.runNow('voice.run_import', { id: key }),
    region.server.app.jobs.runNow('voice.run_import', { id: key }),
  ]);
  await region.settle();
  expect(await now(key)).toMatchObject({ state: 'done', done: 30, refused: 0 });
  expect(await cases()).toBe(before + 30);
  await expect(begin(csv(row()), key)).rejects.toMatchObject({ problem: { code: 'request.key_reused' } });
});

test('what was cancelled is not gone on with', async () => {
  const { id: given } = await begin(csv(row(), row()));
  expect((await officer.api.caseImports.cancelImport({ params: { id: given } })).state).toBe('cancelled');
  await expect(officer.api.caseImports.cancelImport({ params: { id: given } })).rejects.toMatchObject({ problem: { code: 'import.over' } });
  await region.settle();
  expect(await now(given)).toMatchObject({ state: 'cancelled', done: 0, waiting: 2 });
});

test('an import is seen by nobody but who began it', async () => {
  const { id } = await begin(csv(row({ phone: 'x' })));
  const another = await region.signIn('emirate.leader');
  await expect(another.api.caseImports.cancelImport({ params: { id } })).rejects.toMatchObject({ problem: { status: 403 } });
  const citizen = await region.signIn('+966555000001');
  await expect(begin(csv(row()), randomUUID(), citizen)).rejects.toMatchObject({ problem: { status: 403 } });
});
