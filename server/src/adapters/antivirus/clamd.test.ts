import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { createTestClamd, eicar, hasClamd, type TestClamd } from '../../../testing/clamd.ts';
import { type Antivirus, ScannerError } from './antivirus.ts';
import { createClamd } from './clamd.ts';

describe.skipIf(!hasClamd)('a real clamd', () => {
  let clamd: TestClamd;
  let scanner: Antivirus;
  beforeAll(async () => {
    clamd = await createTestClamd(['StreamMaxLength 2M']);
    await clamd.start();
    scanner = createClamd({ host: '127.0.0.1', port: clamd.port });
  });
  afterAll(() => clamd?.remove());

  test('finds what it knows, as a whole and inside something else, and nothing elsewhere', async () => {
    expect(await scanner.scan(eicar)).toMatchObject({ clean: false, signature: expect.stringContaining('Eicar') });
    const within = Buffer.concat([Buffer.alloc(200_000, 'a'), eicar, Buffer.alloc(200_000, 'b')]);
    expect(await scanner.scan(within)).toMatchObject({ clean: false });
    expect(await scanner.scan(Buffer.alloc(400_000, 'a'))).toEqual({ clean: true });
    expect(await scanner.scan(Buffer.alloc(0))).toEqual({ clean: true });
  });

  test('is asked through its socket as well', async () => {
    expect(await createClamd({ path: clamd.socketPath }).scan(eicar)).toMatchObject({ clean: false });
  });

  test('answers many at once, each with its own verdict', async () => {
    const asked = Array.from({ length: 30 }, (_, index) => scanner.scan(index % 2 ? eicar : Buffer.from('photo')));
    expect((await Promise.all(asked)).map(({ clean }) => !clean)).toEqual(asked.map((_, index) => index % 2 === 1));
  });

  test('that is sent more than its limit gives no verdict', async () => {
    await expect(scanner.scan(Buffer.alloc(3 * 1024 * 1024))).rejects.toThrow(ScannerError);
  });

  test('says who it is', async () => {
    expect(await scanner.version()).toMatch(/^ClamAV \d/);
  });
});

describe('whatever is no verdict is an error, never clean', () => {
  /** Somebody else on the port: answers the first bytes with this, and then hangs up or keeps silent. */
  async function impostor(answer: string | null, hangUp = true): Promise<Antivirus> {
    const sockets = new Set<Socket>();
    const server = createServer((socket) => {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.once('data', () => {
        if (answer !== null) socket.write(answer);
        if (hangUp) socket.end();
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => {
      for (const socket of sockets) socket.destroy();
      server.close();
    });
    return createClamd({ host: '127.0.0.1', port: (server.address() as AddressInfo).port }, { patience: 300 });
  }

  test.each([
    ['nothing', ''],
    ['half an answer', 'stream: O'],
    ['an answer without its end', 'stream: OK'],
    ['an error', 'INSTREAM size limit exceeded. ERROR\0'],
    ['an error of the scan', 'stream: Can not open file ERROR\0'],
    ['a verdict on something else', '/etc/passwd: OK\0'],
    ['another protocol', 'HTTP/1.1 200 OK\r\n\r\n\0'],
    ['a verdict with something before it', 'stream: Eicar FOUND\nstream: OK\0'],
    ['a signature that is none', 'stream:  FOUND\0'],
    ['endless words', 'OK '.repeat(10_000)],
  ])('%s', async (_, answer) => {
    const scanner = await impostor(answer);
    await expect(scanner.scan(Buffer.from('photo'))).rejects.toThrow(ScannerError);
    await expect(scanner.version()).rejects.toThrow(ScannerError);
  });

  test('one that takes everything and never answers', async () => {
    const scanner = await impostor(null, false);
    await expect(scanner.scan(Buffer.alloc(5 * 1024 * 1024))).rejects.toThrow('clamd did not answer INSTREAM within 300 ms.');
  });

  test('one that hangs up while it is sent a file', async () => {
    await expect((await impostor(null)).scan(Buffer.alloc(15 * 1024 * 1024))).rejects.toThrow(ScannerError);
  });

  test('none at all', async () => {
    await expect(createClamd({ host: '127.0.0.1', port: 1 }).scan(eicar)).rejects.toThrow(ScannerError);
    await expect(createClamd({ path: '/nowhere/clamd.ctl' }).scan(eicar)).rejects.toThrow(ScannerError);
    await expect(createClamd({ host: 'clamd.invalid', port: 3310 }).scan(eicar)).rejects.toThrow(ScannerError);
  });
});
