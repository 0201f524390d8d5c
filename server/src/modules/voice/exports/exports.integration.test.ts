import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { csvIn, exported } from '../../../../testing/exported.ts';
import { problemIn } from '../../../../testing/problem-in.ts';
import { query } from '../../../../testing/query.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../../testing/test-region.ts';
import { enterWall, reachOf } from '../../../platform/database/wall.ts';
import { readCsv, readXlsx } from '../../../platform/export/testing/read-sheets.ts';

let region: TestRegion;
let officer: Session;
let coordinator: Session;
let auditor: Session;
beforeAll(async () => {
  region = await createTestRegion();
  const citizen = await region.signIn('+966555000001');
  const submit = (category: string, text: string, confidential = false) =>
    citizen.api.voice.submitCase({
      body: { kind: 'report', text, area: 'buraydah', category, confidential },
      idempotencyKey: randomUUID(),
    });
  await citizen.api.directory.updateMe({ body: { name: 'زبيدة الكاتمة' } });
  await submit('street-pothole', '=HYPERLINK("http://evil.example";"اضغط") حفرة');
  await submit('street-pothole', 'حفرة أخرى، هاتفي 0551234567', true);
  await submit('water-cut', 'انقطاع الماء');
  [officer, coordinator, auditor] = await Promise.all([
    region.signIn('emirate.officer'),
    region.signIn('municipality.coordinator'),
    region.signIn('auditor'),
  ]);
});
afterAll(() => region?.close());

const csvOf = async (who: Session, asked: Record<string, string> = {}) =>
  readCsv(await csvIn(await exported(region, who, { ...asked, format: 'csv' })));
const code = (expected: string) => ({ problem: { code: expected } });
const ask = async (who: Session, asked: Record<string, string> = { format: 'csv' }) => {
  for (const { id } of await who.api.caseExports.listExports({})) await who.api.caseExports.deleteExport({ params: { id } });
  return who.api.caseExports.requestExport({ query: asked });
};
const stateOf = async (who: Session, id: string) => (await who.api.caseExports.listExports({})).find((one) => one.id === id);
const download = (who: Session, id: string) => who.api.caseExports.downloadExport({ params: { id } });

describe('the list of cases as a file', () => {
  test.each<Record<string, string>>([{}, { kind: 'report' }, { category: 'street-pothole' }, { status: 'closed' }, { q: 'حفرة' }])(
    'holds what the list shows and the figure counts, in the reach of the one who asks: %s',
    async (asked) => {
      for (const who of [officer, coordinator]) {
        const { items } = await who.api.voice.listCases({ query: asked });
        const { total } = await who.api.voice.countCases({ query: asked });
        const [, ...rows] = await csvOf(who, asked);
        expect([rows.length, rows.map(([number]) => number)]).toEqual([total, items.map(({ number }) => number)]);
      }
    },
  );

  test('says it in the language asked for, in both calendars, and without a formula, a phone or a confidential name', async () => {
    const text = JSON.stringify(await csvOf(officer, { language: 'en' }));
    for (const shown of ['Case number', 'Referred', '2026-11-23 10:00', '1448-06-13']) expect(text).toContain(shown);
    for (const hidden of ['"=HYPERLINK', '0551234567', 'زبيدة']) expect(text).not.toContain(hidden);
    expect(JSON.stringify(await csvOf(officer))).toContain('رقم البلاغ');
  });

  test('comes as a workbook from right to left, to be saved and not kept', async () => {
    const response = await exported(region, coordinator);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': "attachment; filename*=UTF-8''cases-2026-11-23.xlsx",
      'cache-control': 'no-store',
    });
    const { sheet, rows } = await readXlsx(Buffer.from(await response.arrayBuffer()));
    expect(sheet).toContain('rightToLeft');
    expect(rows).toHaveLength(3);
    expect(rows.map((row) => row[0]).slice(1)).toEqual(
      (await coordinator.api.voice.listCases({ query: {} })).items.map(({ number }) => number),
    );
  });

  test('is recorded when it is asked for, made and fetched: with its filter, without the words that were looked for', async () => {
    await csvOf(officer, { category: 'street-pothole', q: 'حفرة 0551234567' });
    const by = { id: (await officer.api.directory.getMe()).id };
    const filter = { category: 'street-pothole', words: true };
    for (const [event, details] of [
      ['voice.export_requested', { filter, format: 'csv' }],
      ['voice.cases_exported', { filter, format: 'csv', rows: 1, cut: false }],
      ['voice.export_downloaded', { format: 'csv', rows: 1 }],
    ] as const) {
      const { items } = await auditor.api.audit.listAuditEntries({ query: { event, limit: 1 } });
      expect(items[0]).toMatchObject({ details, actor: by });
      expect(JSON.stringify(items)).not.toContain('0551234567');
    }
    expect(await query(region.ownerUrl, 'select query from voice.export where query is not null')).toEqual([]);
  });

  test('is for those who hold the permission, which is a row', async () => {
    const specialist = await region.signIn('municipality.specialist1');
    await expect(specialist.api.caseExports.requestExport({ query: {} })).rejects.toMatchObject(code('auth.forbidden'));
    await query(region.ownerUrl, `insert into directory.role_permission values ('specialist', 'voice.export_cases', 'department')`);
    expect((await exported(region, specialist)).status).toBe(200);
  });
});

describe('what is being made', () => {
  test('says how far it is, is one at a time, and is not given out before it is done', async () => {
    const { id, state, total } = await ask(officer);
    expect([state, total]).toEqual(['waiting', null]);
    await expect(officer.api.caseExports.requestExport({ query: {} })).rejects.toMatchObject(code('export.running'));
    await expect(download(officer, id)).rejects.toMatchObject(code('export.not_ready'));
    await region.settle();
    expect(await stateOf(officer, id)).toMatchObject({ state: 'done', rows: 3, total: 3, cut: false });
    expect((await stateOf(officer, id))?.bytes).toBeGreaterThan(100);
  });

  test('is given up when it is deleted', async () => {
    const { id } = await ask(officer);
    await officer.api.caseExports.deleteExport({ params: { id } });
    await region.settle();
    expect(await stateOf(officer, id)).toBeUndefined();
    await expect(download(officer, id)).rejects.toMatchObject(code('export.not_found'));
  });

  test('is not made for who may no longer, and says that it failed', async () => {
    const { id } = await ask(coordinator);
    await query(region.ownerUrl, `delete from directory.role_permission where role = 'coordinator' and permission = 'voice.export_cases'`);
    await region.settle();
    await query(region.ownerUrl, `insert into directory.role_permission values ('coordinator', 'voice.export_cases', 'agency')`);
    expect(await stateOf(coordinator, id)).toMatchObject({ state: 'failed', rows: 0 });
  });
});

describe('a file that was made', () => {
  test('is fetched by nobody but who asked, and by them no longer once they see something else', async () => {
    const { id } = await ask(coordinator);
    await region.settle();
    expect((await problemIn(await officer.send(`${region.url}/api/v1/case-exports/${id}/file`))).code).toBe('export.not_found');
    await expect(officer.api.caseExports.deleteExport({ params: { id } })).rejects.toMatchObject(code('export.not_found'));
    const { id: person } = await coordinator.api.directory.getMe();
    const move = (agency: string) => query(region.ownerUrl, 'update directory.person set agency = $2 where id = $1', [person, agency]);
    await move('health');
    const moved = await region.signIn('municipality.coordinator');
    await expect(download(moved, id)).rejects.toMatchObject(code('export.not_found'));
    expect(await moved.api.caseExports.listExports({})).toEqual([]);
    await move('municipality');
    coordinator = await region.signIn('municipality.coordinator');
    expect((await download(coordinator, id)).size).toBeGreaterThan(100);
  });

  test('stands behind a wall in the database that no reach leads past', async () => {
    await ask(officer);
    for (const scope of ['none', 'own', 'agency', 'region'] as const) {
      const seen = await region.server.app.database.transaction().execute(async (opened) => {
        const tx = enterWall(opened, { ...reachOf(null), scope, side: 'emirate', person: randomUUID() });
        return tx.selectFrom('voice.export').select('id').execute();
      });
      expect([scope, seen]).toEqual([scope, []]);
    }
  });

  test('is given out for a day, and goes with its bytes in the night after it', async () => {
    const { id } = await ask(officer);
    await region.settle();
    region.clock.advance(24 * 3_600_000 + 1);
    const again = await region.signIn('emirate.officer');
    await expect(download(again, id)).rejects.toMatchObject(code('export.not_found'));
    await region.server.app.jobs.runNow('retention.run');
    await region.settle();
    expect(await query(region.ownerUrl, 'select id from voice.export where id = $1', [id])).toEqual([]);
    expect(await region.server.app.voiceDeps.files.bytes.open(id, 'full')).toBeUndefined();
  });
});
