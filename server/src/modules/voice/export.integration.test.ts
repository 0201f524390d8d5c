import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { problemIn } from '../../../testing/problem-in.ts';
import { query } from '../../../testing/query.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../testing/test-region.ts';
import { readCsv, readXlsx } from '../../platform/export/testing/read-sheets.ts';

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

const fetchExport = (who: Session, path: string) => who.send(`${region.url}/api/v1/${path}`, { method: 'POST' });
const csvOf = async (who: Session, filter = '') => {
  const response = await fetchExport(who, `cases/export?format=csv&${filter}`);
  // `text()` would take the byte order mark away.
  return readCsv(new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer()));
};

describe('the list of cases as a file', () => {
  test.each(['', 'kind=report', 'category=street-pothole', 'status=closed', 'q=%D8%AD%D9%81%D8%B1%D8%A9'])(
    'holds what the list shows and the figure counts, in the reach of the one who asks: %s',
    async (filter) => {
      const asked = Object.fromEntries(new URLSearchParams(filter));
      for (const who of [officer, coordinator]) {
        const { items } = await who.api.voice.listCases({ query: asked });
        const { total } = await who.api.voice.countCases({ query: asked });
        const [, ...rows] = await csvOf(who, filter);
        expect([rows.length, rows.map(([number]) => number)]).toEqual([total, items.map(({ number }) => number)]);
      }
    },
  );

  test('says it in the language asked for, in both calendars, and without a formula, a phone or a confidential name', async () => {
    const text = JSON.stringify(await csvOf(officer, 'language=en'));
    for (const shown of ['Case number', 'Referred', '2026-11-23 10:00', '1448-06-13']) expect(text).toContain(shown);
    for (const hidden of ['"=HYPERLINK', '0551234567', 'زبيدة']) expect(text).not.toContain(hidden);
    expect(JSON.stringify(await csvOf(officer))).toContain('رقم البلاغ');
  });

  test('comes as a workbook from right to left, to be saved and not kept', async () => {
    const response = await fetchExport(coordinator, 'cases/export');
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

  test('is recorded with its filter, without the words that were looked for, and how many rows left', async () => {
    await csvOf(officer, `category=street-pothole&q=${encodeURIComponent('حفرة 0551234567')}`);
    const { items } = await auditor.api.audit.listAuditEntries({ query: { event: 'voice.cases_exported', limit: 1 } });
    expect(items[0]).toMatchObject({
      subject: 'cases',
      details: { filter: { category: 'street-pothole', words: true }, format: 'csv', cut: false },
      actor: { id: (await officer.api.directory.getMe()).id },
    });
    expect(JSON.stringify(items)).not.toContain('0551234567');
  });

  test('is for those who hold the permission, which is a row', async () => {
    const specialist = await region.signIn('municipality.specialist1');
    expect((await problemIn(await fetchExport(specialist, 'cases/export'))).code).toBe('auth.forbidden');
    await query(region.ownerUrl, `insert into directory.role_permission values ('specialist', 'voice.export_cases', 'department')`);
    expect((await fetchExport(specialist, 'cases/export')).status).toBe(200);
  });
});

test('the audit log as a file holds the entries of the filter, and its export is an entry itself', async () => {
  const response = await fetchExport(auditor, 'audit/export?format=csv&event=voice.case_submitted&language=en');
  const [header, ...rows] = readCsv(new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer()));
  const { items } = await auditor.api.audit.listAuditEntries({ query: { event: 'voice.case_submitted' } });
  expect(header?.[3]).toBe('Event');
  expect(rows.map(([id, , , event]) => [id, event])).toEqual(items.map(({ id, event }) => [id, event]));
  const [entry] = (await auditor.api.audit.listAuditEntries({ query: { event: 'audit.log_exported' } })).items;
  expect(entry?.details).toMatchObject({ filter: { event: 'voice.case_submitted' }, rows: items.length });
  expect((await problemIn(await fetchExport(officer, 'audit/export'))).code).toBe('auth.forbidden');
});
