import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LiveLine, openLive } from '../../../testing/open-live.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../testing/test-region.ts';

let region: TestRegion;
beforeAll(async () => {
  region = await createTestRegion({ DATABASE_POOL: '2' });
});
afterAll(() => region?.close());

test('screens that stay open, however many, keep nobody from being answered', async () => {
  const lines: LiveLine[] = [];
  for (let person = 0; person < 6; person++) {
    const session: Session = await region.signIn(`+96655500010${person}`);
    for (let screen = 0; screen < 8; screen++) lines.push(await openLive(region.url, session));
  }
  try {
    expect(lines.map(({ response }) => response.status)).toEqual(lines.map(() => 200));
    const { api } = await region.signIn('municipality.coordinator');
    expect((await api.voice.listCases({ query: {} })).items).toEqual(expect.any(Array));
  } finally {
    for (const line of lines) line.leave();
  }
});
