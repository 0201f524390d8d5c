import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { query } from '../../../testing/query.ts';
import { sendFile } from '../../../testing/send-file.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../testing/test-region.ts';
import { phonePhoto } from '../../platform/files/testing/pictures.ts';

let region: TestRegion;
let citizen: Session;
let coordinator: Session;
let admin: Session;
beforeAll(async () => {
  region = await createTestRegion();
  [citizen, coordinator, admin] = (await Promise.all(['+966555000001', 'municipality.coordinator', 'admin'].map(region.signIn))) as [
    Session,
    Session,
    Session,
  ];
  await citizen.api.directory.updateMe({ body: { name: 'زمردة السالم' } });
});
afterAll(() => region?.close());

/** A case with a photo, answered to somebody by name. */
async function answered(): Promise<string> {
  const photo = new Blob([new Uint8Array(await phonePhoto())]);
  const { id } = await sendFile(citizen.api, 'ياقوت.jpg', photo);
  const location = { lat: 26.3, lon: 43.9 };
  const body = { kind: 'report' as const, text: 'عقيق أمام بيتي', place: 'حي المرجان', location, category: 'street-pothole', files: [id] };
  const { number } = await citizen.api.voice.submitCase({ body, idempotencyKey: randomUUID() });
  await coordinator.api.voice.answer({ params: { number }, body: { text: 'الأخت زمردة السالم: تمت المعالجة' } });
  return number;
}
const rate = (number: string) => citizen.api.voice.rate({ params: { number }, body: { rating: 5 } });
const endedYearsAgo = (number: string) =>
  query(region.ownerUrl, `update voice.case set ended_at = ended_at - interval '6 years' where number = $1`, [number]);
const read = (number: string) => coordinator.api.voice.getCase({ params: { number } });

test('a case that ended years ago loses who sent it, their words and photos, and keeps the answer; others keep everything', async () => {
  const [old, young, open] = [await answered(), await answered(), await answered()];
  for (const number of [old, young]) await rate(number);
  for (const number of [old, open]) await endedYearsAgo(number);
  const params = { code: 'ended-cases' };
  const run = (await admin.api.retention.tryRetentionRule({ params })).runs[0];
  expect(run).toMatchObject({ matched: 1, failure: null });
  await admin.api.retention.switchOnRetentionRule({ params, body: { run: run?.id as number } });
  await region.server.app.jobs.runNow('retention.run');
  await region.settle();

  expect(await read(old)).toMatchObject({ status: 'closed', text: '', place: null, location: null, files: [], rating: 5 });
  expect(JSON.stringify(await read(old))).not.toMatch(/زمردة|عقيق|المرجان|ياقوت/);
  expect((await read(old)).answer).toBe('الأخت ███: تمت المعالجة');
  await expect(citizen.api.voice.getCase({ params: { number: old } })).rejects.toMatchObject({ problem: { code: 'case.not_found' } });
  for (const number of [young, open]) {
    const shown = await citizen.api.voice.getCase({ params: { number } });
    expect([shown.text, shown.files.map(({ name }) => name)]).toEqual(['عقيق أمام بيتي', ['ياقوت.jpg']]);
  }
});

test('a case that was reopened has not ended', async () => {
  const number = await answered();
  await rate(number);
  await citizen.api.voice.reopen({ params: { number }, body: { reason: 'عادت الحفرة' } });
  expect(await query(region.ownerUrl, 'select ended_at from voice.case where number = $1', [number])).toEqual([{ ended_at: null }]);
});
