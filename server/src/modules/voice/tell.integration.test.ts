import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { query } from '../../../testing/query.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../testing/test-region.ts';

const phone = '+966555000001';
let region: TestRegion;
let citizen: Session;
beforeAll(async () => {
  region = await createTestRegion();
  citizen = await region.signIn(phone);
});
afterAll(() => region?.close());

test('nobody is told the same matter twice, though the event comes twice', async () => {
  const body = { kind: 'report', text: 'حفرة', area: 'buraydah', category: 'street-pothole' } as const;
  const { number } = await citizen.api.voice.submitCase({ body, idempotencyKey: randomUUID() });
  const [job] = await query<{ payload: object }>(region.ownerUrl, 'select payload from graphile_worker._private_jobs');
  const tellMoved = region.server.app.events.subscribers.find(({ name }) => name === 'voice.tell_moved');
  // A server that fell over after telling and before it could say so; two at once; and the event as it comes anyway.
  await tellMoved?.hear(job?.payload as object);
  await Promise.all([tellMoved?.hear(job?.payload as object), tellMoved?.hear(job?.payload as object)]);
  await region.settle();
  expect((await region.messagesTo(phone)).filter((text) => text.includes(number))).toHaveLength(1);
});
