import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { testAuditKey, testKeyRings, testSecret } from '../../../../testing/global-setup.ts';
import { aMinuteLater } from '../../../../testing/lost-jobs.ts';
import { query } from '../../../../testing/query.ts';
import { startProcess } from '../../../../testing/server-process.ts';
import { createTestRegion } from '../../../../testing/test-region.ts';

const header = 'رقم القيد,الاسم,الجوال,النوع,النص,المحافظة,التصنيف,تاريخ الورود,سري,الموافقة';
const rows = 200;
/** A sound row; each of another citizen, in words of its own. */
const row = (_: unknown, at: number) =>
  `ق-${at},سالم,05${60_000_000 + at},بلاغ,حفرة في الشارع ${'أبتثجحخدذر'[at % 10]?.repeat(3 + (at % 30))} ${at},بريدة,street-pothole,,لا,نعم`;

test('a worker killed in the middle of a file leaves no row undone and none done twice: another goes on', { timeout: 90_000 }, async () => {
  const region = await createTestRegion();
  try {
    const officer = await region.signIn('emirate.officer');
    const body = new Blob([[header, ...Array.from({ length: rows }, row)].join('\r\n')]);
    const { id } = await officer.api.caseImports.beginImport({ query: { name: 'ورق.csv' }, body, idempotencyKey: randomUUID() });
    const made = async () => {
      const [found] = await query<{ rows: number; cases: number }>(
        region.ownerUrl,
        `select (select count(*)::int from voice.import_row where outcome = 'done') as rows,
           (select count(*)::int from voice."case" where channel = 'import') as cases`,
      );
      return found as { rows: number; cases: number };
    };
    const worker = await startProcess({
      SAWT_DEMO: '1',
      SAWT_ROLE: 'worker',
      SAWT_SECRET: testSecret,
      SAWT_AUDIT_KEY: testAuditKey,
      ...testKeyRings,
      DATABASE_OWNER_URL: region.ownerUrl,
      DATABASE_URL: Object.assign(new URL(region.ownerUrl), { username: 'sawt_test', password: 'test' }).href,
    });
    await expect.poll(async () => (await made()).rows, { interval: 10, timeout: 30_000 }).toBeGreaterThan(20);
    worker.child.kill('SIGKILL');
    await worker.stop();
    const before = await made();
    expect([before.rows < rows, before.cases]).toEqual([true, before.rows]);
    await aMinuteLater(region);
    await region.settle();
    expect((await officer.api.caseImports.listImports({})).find((each) => each.id === id)).toMatchObject({
      state: 'done',
      total: rows,
      done: rows,
      refused: 0,
    });
    expect(await made()).toEqual({ rows, cases: rows });
  } finally {
    await region.close();
  }
});
