import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { csvIn } from '../../../testing/exported.ts';
import { problemIn } from '../../../testing/problem-in.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../testing/test-region.ts';
import { readCsv } from '../export/testing/read-sheets.ts';

let region: TestRegion;
beforeAll(async () => {
  region = await createTestRegion();
  const citizen = await region.signIn('+966555000001');
  const body = { kind: 'report' as const, text: 'حفرة', area: 'buraydah' };
  await citizen.api.voice.submitCase({ body, idempotencyKey: randomUUID() });
});
afterAll(() => region?.close());

const fetchExport = (who: Session, query = '') => who.send(`${region.url}/api/v1/audit/export${query}`, { method: 'POST' });

test('the audit log as a file holds the entries of the filter, and its export is an entry itself', async () => {
  const [officer, auditor] = [await region.signIn('emirate.officer'), await region.signIn('auditor')];
  const response = await fetchExport(auditor, '?format=csv&event=voice.case_submitted&language=en');
  const [header, ...rows] = readCsv(await csvIn(response));
  const { items } = await auditor.api.audit.listAuditEntries({ query: { event: 'voice.case_submitted' } });
  expect(header?.[3]).toBe('Event');
  expect(rows.map(([id, , , event]) => [id, event])).toEqual(items.map(({ id, event }) => [id, event]));
  const [entry] = (await auditor.api.audit.listAuditEntries({ query: { event: 'audit.log_exported' } })).items;
  expect(entry?.details).toMatchObject({ filter: { event: 'voice.case_submitted' }, rows: items.length });
  expect((await problemIn(await fetchExport(officer))).code).toBe('auth.forbidden');
});

test('the log names officials and never a citizen, who may have asked to be confidential: not in the list, not in the file', async () => {
  const [citizen, auditor] = [await region.signIn('+966555000002'), await region.signIn('auditor')];
  await citizen.api.directory.updateMe({ body: { name: 'كهرمان' } });
  const { items } = await auditor.api.audit.listAuditEntries({ query: { event: 'directory.person_updated' } });
  expect(items.map(({ actor }) => actor?.name)).toEqual([null]);
  const file = await csvIn(await fetchExport(auditor, '?format=csv&language=ar'));
  expect(file).toContain('مستفيد');
  expect(file).not.toContain('كهرمان');
  const [exported] = (await auditor.api.audit.listAuditEntries({ query: { event: 'audit.log_exported' } })).items;
  expect(exported?.actor?.name?.ar).toBe((await auditor.api.directory.getMe()).name.ar);
});
