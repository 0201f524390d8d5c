import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type LiveLine, openLive } from '../../../testing/open-live.ts';
import { query } from '../../../testing/query.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../testing/test-region.ts';

let region: TestRegion;
let citizen: Session;
let neighbour: Session;
const lines: LiveLine[] = [];
beforeAll(async () => {
  region = await createTestRegion();
  [citizen, neighbour] = await Promise.all([region.signIn('+966555000001'), region.signIn('+966555000002')]);
});
afterEach(async () => {
  for (const line of lines.splice(0)) line.leave();
  await expect.poll(() => region.server.app.hub.listeners).toBe(0);
});
afterAll(() => region?.close());

async function listen(who: Session | string): Promise<LiveLine> {
  const line = await openLive(region.url, typeof who === 'string' ? await region.signIn(who) : who);
  lines.push(line);
  await expect.poll(() => line.events).toEqual([{ type: 'resync' }]);
  return line;
}
async function submit(by: Session, category: 'street-pothole' | 'water-leak'): Promise<string> {
  const body = { kind: 'report', text: 'حفرة', area: 'buraydah', category } as const;
  return (await by.api.voice.submitCase({ body, idempotencyKey: randomUUID() })).number;
}
const numbersOf = ({ events }: LiveLine) => new Set(events.flatMap((event) => (event.type === 'case.changed' ? event.number : [])));
/** What is heard comes in order: whoever hears the last has heard, or never hears, what went before. */
const heardUpTo = async (line: LiveLine, last: string) => {
  await expect.poll(() => numbersOf(line)).toContain(last);
  return [...numbersOf(line)];
};

describe('a live line', () => {
  test('is a stream of events that no proxy keeps, and begins with: read again', async () => {
    const { response } = await listen(citizen);
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-accel-buffering')).toBe('no');
  });

  test('tells a citizen of their own cases and of nobody else’s', async () => {
    const line = await listen(citizen);
    const [, mine] = [await submit(neighbour, 'street-pothole'), await submit(citizen, 'street-pothole')];
    expect(await heardUpTo(line, mine)).toEqual([mine]);
  });

  test('tells an agency of its own cases, and the emirate of all', async () => {
    const [agency, emirate] = await Promise.all([listen('municipality.coordinator'), listen('emirate.leader')]);
    const [first, second] = [await submit(citizen, 'water-leak'), await submit(neighbour, 'street-pothole')];
    expect(await heardUpTo(agency, second)).toEqual([second]);
    expect(await heardUpTo(emirate, second)).toEqual([first, second]);
  });

  test('tells a specialist of their department only', async () => {
    const line = await listen('municipality.specialist2');
    const streets = await submit(citizen, 'street-pothole');
    const { id } = await (await region.signIn('municipality.specialist2')).api.directory.getMe();
    const coordinator = await region.signIn('municipality.coordinator');
    await coordinator.api.voice.note({ params: { number: streets }, body: { text: 'x' } });
    const theirs = await submit(citizen, 'street-pothole');
    await coordinator.api.voice.assign({ params: { number: theirs }, body: { assignee: id } });
    expect(await heardUpTo(line, theirs)).toEqual([theirs]);
  });

  test('tells those whom a case leaves, so that it goes from their screens', async () => {
    const number = await submit(citizen, 'street-pothole');
    const [line, coordinator] = [await listen('municipality.leader'), await region.signIn('municipality.coordinator')];
    await coordinator.api.voice.return({ params: { number }, body: { reason: 'ليست لنا' } });
    expect(await heardUpTo(line, number)).toEqual([number]);
  });

  test('says nothing of a change that was refused', async () => {
    const line = await listen(citizen);
    const number = await submit(citizen, 'street-pothole');
    await heardUpTo(line, number);
    const heard = line.events.length;
    await expect(citizen.api.voice.rate({ params: { number }, body: { rating: 1 } })).rejects.toThrow();
    const next = await submit(citizen, 'street-pothole');
    await heardUpTo(line, next);
    expect(line.events.slice(heard)).toEqual([{ type: 'case.changed', number: next }]);
  });

  test('is told to read again after the server lost its line to the database, and hears on', async () => {
    const line = await listen(citizen);
    const cut = await query(
      region.ownerUrl,
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'sawt live' and datname = current_database()`,
    );
    expect(cut).toHaveLength(1);
    await expect.poll(() => line.events, { timeout: 10_000 }).toEqual([{ type: 'resync' }, { type: 'resync' }]);
    const number = await submit(citizen, 'street-pothole');
    expect(await heardUpTo(line, number)).toEqual([number]);
  });
});

describe('a line ends with its session', () => {
  const sessionOf = async (who: Session) => (await who.api.identity.listSessions()).find(({ current }) => current)?.id as string;
  const ways: [string, string, (who: Session) => Promise<unknown>][] = [
    [
      'signed out',
      '+966555000007',
      (who) => who.send(`${region.url}/api/auth/sign-out`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }),
    ],
    [
      'ended from another device',
      '+966555000008',
      async (who) => (await region.signIn('+966555000008')).api.identity.endSession({ params: { id: await sessionOf(who) } }),
    ],
    [
      'ended by a change of office',
      'water.leader',
      () => query(region.ownerUrl, `update directory.person set active = false where username = 'water.leader'`),
    ],
  ];
  test.each(ways)('%s', async (_, who, end) => {
    const session = await region.signIn(who);
    const line = await listen(session);
    await end(session);
    await line.ended;
  });

  test('that ended while the server had lost its line to the database', async () => {
    const session = await region.signIn('+966555000009');
    const line = await listen(session);
    const id = await sessionOf(session);
    // As if the word of it had been lost: no trigger.
    await query(region.ownerUrl, `set session_replication_role = replica; delete from identity.session where id = '${id}'`);
    await query(
      region.ownerUrl,
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'sawt live' and datname = current_database()`,
    );
    await line.ended;
  });

  test('and not with another one of the same person', async () => {
    const [here, elsewhere] = [await region.signIn('+966555000010'), await region.signIn('+966555000010')];
    const line = await listen(here);
    await elsewhere.send(`${region.url}/api/auth/sign-out`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    const number = await submit(here, 'street-pothole');
    expect(await heardUpTo(line, number)).toEqual([number]);
  });
});

test('a line ends when the server stops', async () => {
  const other = await createTestRegion();
  const line = await openLive(other.url, await other.signIn('+966555000001'));
  await other.close();
  await line.ended;
  expect(line.events).toEqual([{ type: 'resync' }]);
});
