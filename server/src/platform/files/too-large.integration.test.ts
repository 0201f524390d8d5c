import { connect, type Socket } from 'node:net';
import { maximumFileBytes } from '@sawt/contract';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { beginUpload } from '../../../testing/send-file.ts';
import { createTestRegion, type TestRegion } from '../../../testing/test-region.ts';

let region: TestRegion;
let cookie: string;
let upload: string;
beforeAll(async () => {
  region = await createTestRegion();
  const citizen = await region.signIn('+966555000001');
  cookie = citizen.cookies();
  upload = await beginUpload(citizen.api.files, 'a', maximumFileBytes);
});
afterAll(() => region?.close());

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
  const tus = ['tus-resumable: 1.0.0', 'upload-offset: 0', 'content-type: application/offset+octet-stream'];
  const lines = [`PATCH /api/v1/uploads/${upload} HTTP/1.1`, `host: ${host}`, ...tus, ...headers];
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

const piece = Buffer.alloc(64 * 1024, 'a');
/** What two kernels hold between them while nobody reads. */
const onTheWay = 12 * 1024 * 1024;

test('who announces two gigabytes is refused and hung up on, and none of it is read', async () => {
  const line = begin([`content-length: ${2 ** 31}`]);
  const sent = await pour(line, piece);
  const answer = await line.closed;
  expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  expect(answer).toMatch(/connection: close/i);
  expect(answer).toContain('"request.too_large"');
  expect(sent).toBeLessThan(onTheWay);
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
  const memory = process.memoryUsage.rss();
  const line = begin(['transfer-encoding: chunked']);
  const sent = await pour(line, Buffer.concat([Buffer.from(`${piece.length.toString(16)}\r\n`), piece, Buffer.from('\r\n')]));
  expect(await line.closed).toMatch(/^HTTP\/1\.1 413 /);
  expect(sent).toBeGreaterThan(maximumFileBytes);
  expect(sent).toBeLessThan(maximumFileBytes + onTheWay);
  expect(process.memoryUsage.rss() - memory).toBeLessThan(8 * maximumFileBytes);
});

test('two lengths at once, as request smuggling has them, are no request', async () => {
  const line = begin(['content-length: 5', 'transfer-encoding: chunked']);
  line.socket.write('0\r\n\r\n');
  expect(await line.closed).toMatch(/^HTTP\/1\.1 400 /);
});
