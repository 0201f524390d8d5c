import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestRegion, type Session, type TestRegion } from '../../../testing/test-region.ts';

let region: TestRegion;
let citizen: Session;
let coordinator: Session;
let one: Session & { id: string };
let other: { id: string };
beforeAll(async () => {
  region = await createTestRegion();
  [citizen, coordinator] = [await region.signIn('+966555000001'), await region.signIn('municipality.coordinator')];
  const enter = async (account: string) => {
    const session = await region.signIn(account);
    return Object.assign(session, { id: (await session.api.directory.getMe()).id });
  };
  [one, other] = [await enter('municipality.specialist1'), await enter('municipality.specialist2')];
});
afterAll(() => region?.close());

async function submit(category: 'street-pothole' | 'street-sidewalk'): Promise<{ number: string }> {
  const body = { kind: 'report' as const, text: `كسر ${randomUUID()}`, area: 'buraydah', category };
  return { number: (await citizen.api.voice.submitCase({ body, idempotencyKey: randomUUID() })).number };
}
const give = (params: { number: string }, who: { id: string }) => coordinator.api.voice.assign({ params, body: { assignee: who.id } });
async function answer(params: { number: string }, who: Session): Promise<void> {
  await who.api.voice.start({ params, body: {} });
  await who.api.voice.propose({ params, body: { text: 'عولجت.' } });
  await coordinator.api.voice.approve({ params, body: {} });
}
async function offered(params: { number: string }, { id }: { id: string }) {
  return (await coordinator.api.voice.listAssignees({ params })).find((person) => person.id === id);
}

test('whoever may be given a case is offered with what they have to do, what of it is late, and how they answered its like', async () => {
  const prompt = await submit('street-pothole');
  await give(prompt, one);
  await answer(prompt, one);
  const late = await submit('street-pothole');
  await give(late, one);
  region.clock.advance(60 * 86_400_000);
  await answer(late, one);
  const [waiting, overdue] = [await submit('street-sidewalk'), await submit('street-sidewalk')];
  for (const params of [waiting, overdue]) await give(params, other);
  region.clock.advance(60 * 86_400_000);
  await give(await submit('street-pothole'), other);
  const params = await submit('street-pothole');
  expect(await offered(params, one)).toMatchObject({ openCases: 0, lateCases: 0, answeredAlike: 2, onTimeShare: 0.5 });
  expect(await offered(params, other)).toMatchObject({ openCases: 3, lateCases: 2, answeredAlike: 0, onTimeShare: null });
});
