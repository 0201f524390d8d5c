import { randomUUID } from 'node:crypto';
import type { SubmitCase } from '@sawt/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { problemIn } from '../../../../testing/problem-in.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../../testing/test-region.ts';

let region: TestRegion;
let citizen: Session;
beforeAll(async () => {
  region = await createTestRegion();
  citizen = await region.signIn('+966555000001');
});
afterAll(() => region?.close());

const sound: SubmitCase = { kind: 'report', text: 'حفرة أمام المدرسة', area: 'buraydah' };
const send = (more: Partial<SubmitCase>) => citizen.api.voice.submitCase({ body: { ...sound, ...more }, idempotencyKey: randomUUID() });
const refused = (path: string, code: string) => ({
  problem: { code: 'request.invalid', fields: [expect.objectContaining({ path, code })] },
});

describe('a case is refused at its text', () => {
  test.each([
    ['of emoji alone', '🕳️🚗😡', 'no_words'],
    ['of digits alone', '٠٥٥٠٠٠٠٠٠١', 'no_words'],
    ['of what nobody sees', '\u200b\u202e\u2069', 'too_small'],
    ['of 100,000 characters', 'ح'.repeat(100_000), 'too_big'],
  ])('%s', async (_, text, code) => {
    await expect(send({ text })).rejects.toMatchObject(refused('body.text', code));
  });
});

test('a text larger than any request may be is refused before it is read', async () => {
  const response = await citizen.send(`${region.url}/api/v1/cases`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({ ...sound, text: 'ح'.repeat(1_000_000) }),
  });
  expect((await problemIn(response)).code).toBe('request.too_large');
});

test('what turns or hides words is dropped, and a case is found by the words that are seen', async () => {
  const { number, text } = await send({ text: 'ز\u200bعف\u2060ران \u202eتحت الجسر' });
  expect(text).toBe('زعفران تحت الجسر');
  const found = await citizen.api.voice.listCases({ query: { q: 'زعفران' } });
  expect(found.items.map((item) => item.number)).toEqual([number]);
});

describe('a case is refused at its place', () => {
  test.each([
    ['that a device did not know', { lat: 0, lon: 0 }, 'no_place'],
    ['that it nearly did not know', { lat: 0.0001, lon: -0.002 }, 'no_place'],
    ['with latitude and longitude exchanged', { lat: 43.97, lon: 26.33 }, 'swapped'],
  ])('%s, whatever the governorate', async (_, location, code) => {
    await expect(send({ location })).rejects.toMatchObject(refused('body.location', code));
    await expect(send({ location, area: undefined })).rejects.toMatchObject(refused('body.location', code));
  });

  test('outside the region when no governorate says what it is about; with one it is taken and marked', async () => {
    const location = { lat: 21.42, lon: 39.82 };
    await expect(send({ location, area: undefined })).rejects.toMatchObject(refused('body.location', 'outside_region'));
    expect((await send({ location })).outsideRegion).toBe(true);
  });

  test('that is not on the globe', async () => {
    await expect(send({ location: { lat: 91, lon: 181 } })).rejects.toMatchObject({
      problem: { fields: [{ path: 'body.location.lat' }, { path: 'body.location.lon' }] },
    });
  });
});
