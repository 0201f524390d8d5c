import { randomUUID } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { limits, maximumStreams } from '@sawt/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openLive } from '../../../testing/open-live.ts';
import { problemIn } from '../../../testing/problem-in.ts';
import { query } from '../../../testing/query.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../testing/test-region.ts';

let region: TestRegion;
let second: string;
let citizen: Session;
let neighbour: Session;
beforeAll(async () => {
  region = await createTestRegion({ SAWT_LIMIT_FACTOR: '1', SAWT_TRUST_PROXY: '1' });
  second = await region.secondServer();
  [citizen, neighbour] = [await region.signIn('+966555000001'), await region.signIn('+966555000002')];
  // What the signing in itself has counted.
  await query(region.ownerUrl, 'delete from platform.rate_limit');
});
afterAll(() => region?.close());

const json = { 'content-type': 'application/json' };
// Without an origin, as programs ask: the session holds at either server.
const write = (who: Session, url: string) =>
  fetch(`${url}/api/v1/me`, { method: 'PATCH', headers: { ...json, cookie: who.cookies() }, body: '{"language":"ar"}' });
const drain = async (response: Response) => {
  await response.arrayBuffer();
  return response.status;
};
const counted = () => query<{ key: string; points: number }>(region.ownerUrl, 'select key, points from platform.rate_limit');
const hasPassed = () => query(region.ownerUrl, 'update platform.rate_limit set expire = 1');

/** What a refusal says beside its code: when to come again. */
async function refusalIn(response: Response, within: number): Promise<void> {
  const seconds = Number(response.headers.get('retry-after'));
  expect([seconds >= 1, seconds <= within]).toEqual([true, true]);
  expect((await problemIn(response)).code).toBe('request.too_many');
}

describe('a person', () => {
  test('who asks too often is refused by every server of the database, is told when to come again, and others are not', async () => {
    const { requests, seconds } = limits.write;
    const answers = await Promise.all(
      Array.from({ length: requests }, async (_, n) => drain(await write(citizen, n % 2 ? second : region.url))),
    );
    expect(new Set(answers)).toEqual(new Set([200]));
    for (const url of [region.url, second]) await refusalIn(await write(citizen, url), seconds);
    expect(await drain(await write(neighbour, second))).toBe(200);
    expect(await drain(await citizen.send(`${region.url}/api/v1/me`))).toBe(200);
  });

  test('who goes on asking costs the database no counting any more', async () => {
    const before = await counted();
    for (let n = 0; n < 20; n++) await refusalIn(await write(citizen, n % 2 ? second : region.url), limits.write.seconds);
    expect(await counted()).toEqual(before);
  });

  test('who is refused an upload has sent none of it', async () => {
    const { requests, seconds } = limits.write;
    const place = `${region.url}/api/v1/uploads/${randomUUID()}`;
    for (let n = 0; n < requests; n++)
      await drain(await neighbour.send(place, { method: 'PATCH', headers: { 'content-type': 'application/octet-stream' } }));
    // Announced and never sent: an answer shows that nobody waited for it.
    const answer = await new Promise<{ status: number | undefined; retryAfter: number }>((resolve, reject) => {
      const headers = { cookie: neighbour.cookies(), 'content-type': 'application/octet-stream', 'content-length': '1000000' };
      const sending = httpRequest(place, { method: 'PATCH', headers }, (response) => {
        resolve({ status: response.statusCode, retryAfter: Number(response.headers['retry-after']) });
        sending.destroy();
      });
      sending.on('error', reject);
      sending.flushHeaders();
    });
    expect([answer.status, answer.retryAfter >= 1, answer.retryAfter <= seconds]).toEqual([429, true, true]);
  });

  test(`keeps ${maximumStreams} live screens open and no more, until one of them closes`, async () => {
    const officer = await region.signIn('emirate.officer');
    const lines = await Promise.all(Array.from({ length: maximumStreams }, () => openLive(region.url, officer)));
    expect(lines.map(({ response }) => response.status)).toEqual(lines.map(() => 200));
    await refusalIn(await officer.send(`${region.url}/api/v1/live`), 60);
    lines[0]?.leave();
    await expect
      .poll(async () => {
        const line = await openLive(region.url, officer);
        line.leave();
        return line.response.status;
      })
      .toBe(200);
    for (const line of lines) line.leave();
  });
});

describe('a network address', () => {
  const readLink = async (from: string) =>
    fetch(`${second}/api/v1/enrolment-link/use`, { method: 'POST', headers: { ...json, 'x-forwarded-for': from }, body: '{}' });

  test('is one caller with all of its /64 where nobody is signed in', async () => {
    const { requests, seconds } = limits.costly;
    for (let n = 0; n < requests; n++) expect((await problemIn(await readLink(`2001:db8:1:2::${n}`))).code).not.toBe('request.too_many');
    await refusalIn(await readLink('2001:db8:1:2:ffff::1'), seconds);
    expect((await problemIn(await readLink('2001:db8:1:3::1'))).code).not.toBe('request.too_many');
  });

  test('is refused whatever it asks for once it asks without end, the sign-in included; its neighbour is not', async () => {
    const ask = (path: string, from: string) =>
      region.server.app.server.inject({ url: path, headers: { 'x-forwarded-for': from }, remoteAddress: '127.0.0.1' });
    for (let n = 0; n < limits.address.requests; n++) await ask('/api/nothing', '192.0.2.1');
    for (const path of ['/api/v1/areas', '/api/auth/get-session', '/api/nothing']) {
      const refused = await ask(path, '192.0.2.1');
      expect([refused.statusCode, refused.json().code]).toEqual([429, 'request.too_many']);
    }
    expect((await ask('/api/v1/areas', '192.0.2.2')).statusCode).toBe(200);
    expect((await ask('/healthz', '192.0.2.1')).statusCode).toBe(200);
  });

  test('that asks for sign-in codes too often hears when to come again, the same for a number with an account and without', async () => {
    const send = (phoneNumber: string) =>
      fetch(`${region.url}/api/auth/phone-number/send-otp`, {
        method: 'POST',
        headers: { ...json, 'x-forwarded-for': '192.0.2.3' },
        body: JSON.stringify({ phoneNumber }),
      });
    const shown = async (response: Response) => [response.status, await response.text()];
    expect(await shown(await send('+966555000001'))).toEqual(await shown(await send('+966555999999')));
    for (let n = 2; n < 10; n++) await send(`+96655500009${n}`);
    const refused = [await send('+966555000001'), await send('+966555999998')];
    for (const response of refused) expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await shown(refused[0] as Response)).toEqual(await shown(refused[1] as Response));
    expect(refused[0]?.status).toBe(429);
  });
});

test('a number gets five codes in ten minutes, from however many addresses they are asked for', async () => {
  const send = (n: number) =>
    fetch(`${n % 2 ? second : region.url}/api/auth/phone-number/send-otp`, {
      method: 'POST',
      headers: { ...json, 'x-forwarded-for': `198.51.100.${n}` },
      body: JSON.stringify({ phoneNumber: '+966555000077' }),
    });
  const statuses: number[] = [];
  for (let n = 0; n < 7; n++) statuses.push(await drain(await send(n)));
  expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429]);
});

test('what is over is forgotten', async () => {
  expect((await counted()).length).toBeGreaterThan(0);
  await hasPassed();
  await region.server.app.jobs.runNow('limits.remove_expired');
  expect(await counted()).toEqual([]);
});
