import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { maximumFileBytes } from '@sawt/contract';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { query } from '../../../testing/query.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../testing/test-region.ts';

let region: TestRegion;
let cookie: string;
beforeAll(async () => {
  region = await createTestRegion();
  cookie = await cookieOf(await region.signIn('+966555000001'));
});
afterAll(() => region?.close());

/** What the session would send: a server of the test's own listens to it. */
async function cookieOf(session: Session): Promise<string> {
  const listener = createServer((request, response) => response.end(request.headers.cookie)).listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const cookies = await (await session.send(`http://127.0.0.1:${(listener.address() as AddressInfo).port}`)).text();
  listener.close();
  return cookies;
}

interface Line {
  socket: Socket;
  /** All that came, once the server has closed the connection. */
  closed: Promise<string>;
}

/** A request by hand, because no client would send one that is so wrong. */
function begin(headers: readonly string[], { signedIn = true } = {}): Line {
  const { hostname, port, host } = new URL(region.url);
  const socket = connect(Number(port), hostname);
  onTestFinished(() => void socket.destroy());
  let answer = '';
  socket.setEncoding('latin1').on('data', (text) => {
    answer += text;
  });
  // The server hangs up while we are still sending.
  socket.on('error', () => {});
  const lines = ['POST /api/v1/files?name=a HTTP/1.1', `host: ${host}`, 'content-type: application/octet-stream', ...headers];
  socket.write(`${[...lines, ...(signedIn ? [`cookie: ${cookie}`] : []), '', ''].join('\r\n')}`);
  return { socket, closed: happens(socket, 'close').then(() => answer) };
}

/** Unlike `once` of Node it does not mind an error before. */
const happens = (socket: Socket, event: 'close' | 'drain') => new Promise<void>((resolve) => socket.once(event, () => resolve()));

/** Sends as long as the server takes it. Returns how much that was, in bytes. */
async function pour({ socket, closed }: Line, chunk: Buffer): Promise<number> {
  let sent = 0;
  while (!socket.destroyed) {
    sent += chunk.length;
    if (!socket.write(chunk)) await Promise.race([happens(socket, 'drain'), closed]);
  }
  return sent;
}

const refusals = async () =>
  query<{ details: object }>(region.ownerUrl, `select details from platform.audit_entry where event = 'files.file_refused' order by id`);
const piece = Buffer.alloc(64 * 1024, 'a');
/** What two kernels hold between them while nobody reads. */
const onTheWay = 12 * 1024 * 1024;

test('who announces two gigabytes is refused and hung up on, and none of it is read', async () => {
  const before = await refusals();
  const line = begin([`content-length: ${2 ** 31}`]);
  const sent = await pour(line, piece);
  const answer = await line.closed;
  expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  expect(answer).toMatch(/connection: close/i);
  expect(answer).toContain('"request.too_large"');
  expect(sent).toBeLessThan(onTheWay);
  expect((await refusals()).slice(before.length)).toEqual([{ details: { code: 'request.too_large', bytes: 2 ** 31 } }]);
});

test('who sends nothing of what was announced gets the answer all the same', async () => {
  expect(await begin([`content-length: ${2 ** 31}`]).closed).toMatch(/^HTTP\/1\.1 413 /);
});

test('who is not signed in is refused before anything is read', async () => {
  const line = begin([`content-length: ${2 ** 31}`], { signedIn: false });
  const sent = await pour(line, piece);
  expect(await line.closed).toMatch(/^HTTP\/1\.1 401 /);
  expect(sent).toBeLessThan(onTheWay);
});

test('who sends without end is cut off at the limit, and the memory is that of one file', async () => {
  const before = await refusals();
  const memory = process.memoryUsage.rss();
  const line = begin(['transfer-encoding: chunked']);
  const sent = await pour(line, Buffer.concat([Buffer.from(`${piece.length.toString(16)}\r\n`), piece, Buffer.from('\r\n')]));
  expect(await line.closed).toMatch(/^HTTP\/1\.1 413 /);
  expect(sent).toBeGreaterThan(maximumFileBytes);
  expect(sent).toBeLessThan(maximumFileBytes + onTheWay);
  expect(process.memoryUsage.rss() - memory).toBeLessThan(8 * maximumFileBytes);
  expect((await refusals()).slice(before.length)).toEqual([{ details: { code: 'request.too_large' } }]);
});

test('two lengths at once, as request smuggling has them, are no request', async () => {
  const line = begin(['content-length: 5', 'transfer-encoding: chunked']);
  line.socket.write('0\r\n\r\n');
  expect(await line.closed).toMatch(/^HTTP\/1\.1 400 /);
});
