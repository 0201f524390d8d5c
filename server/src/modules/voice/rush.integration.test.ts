import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestRegion, type Session, type TestRegion } from '../../../testing/test-region.ts';

let region: TestRegion;
let citizen: Session;

beforeAll(async () => {
  region = await createTestRegion({ DATABASE_POOL: '3' });
  citizen = await region.signIn('+966555000077');
});
afterAll(() => region?.close());

test('many more submissions at once than there are connections all get through', async () => {
  const submit = (_: unknown, index: number) =>
    citizen.api.voice.submitCase({
      body: { kind: 'complaint', text: `بلاغ رقم ${index}`, category: 'street-lighting', area: 'buraydah' },
      idempotencyKey: randomUUID(),
    });
  const sent = await Promise.all(Array.from({ length: 40 }, submit));
  expect(new Set(sent.map(({ number }) => number)).size).toBe(40);
});
