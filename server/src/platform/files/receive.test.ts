import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { maximumFileBytes } from '@sawt/contract';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { ProblemException, problem } from '../http/problem.ts';
import { receiveFile } from './receive.ts';
import { plain } from './testing/pictures.ts';

const receive = (content: Buffer | string) => receiveFile(Readable.from([Buffer.from(content)]));

describe('the type is found in the content', () => {
  test('a picture is redrawn as JPEG with a thumbnail, whatever it was', async () => {
    const received = await receive(await plain(640, 320).png().toBuffer());
    expect(received).toMatchObject({ mediaType: 'image/jpeg', width: 640, height: 320 });
    expect(await sharp(received.bytes).metadata()).toMatchObject({ format: 'jpeg' });
    expect(await sharp(received.thumbnail as Buffer).metadata()).toMatchObject({ format: 'jpeg', width: 480, height: 240 });
  });

  test('a PDF is kept byte for byte', async () => {
    const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
    expect(await receive(pdf)).toEqual({ mediaType: 'application/pdf', bytes: pdf, width: null, height: null, thumbnail: null });
  });

  test.each([
    ['an SVG with a script', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['an SVG after an XML declaration', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['an HTML page', '<!doctype html><script>alert(1)</script>'],
    ['an HTML page that mentions a PDF', '<!-- %PDF-1.7 --><script>alert(1)</script>'],
    ['a ZIP', Buffer.from('504b0304140000000000', 'hex')],
    ['a Windows program', Buffer.from('4d5a90000300000004000000ffff0000', 'hex')],
    ['an HEIC photo', Buffer.from('000000186674797068656963000000006d69663168656963', 'hex')],
    ['a text', 'الحفرة في الطريق'],
    ['a space', ' '],
  ])('%s is refused', async (_what, content) => {
    await expect(receive(Buffer.from(content))).rejects.toThrow(problem('file.type'));
  });

  test('a picture with a page behind it comes out as the picture alone', async () => {
    const { bytes } = await receive(Buffer.concat([await plain(20, 20).jpeg().toBuffer(), Buffer.from('<script>alert(1)</script>')]));
    expect(bytes.includes('script')).toBe(false);
  });

  test('no bytes at all make it fail otherwise than by a problem', async () => {
    const starts = ['', 'ffd8ff', '89504e470d0a1a0a', '47494638', '524946460000000057454250', '000000186674797061766966'];
    const start = fc.constantFrom(...starts.map((hex) => Buffer.from(hex, 'hex')));
    await fc.assert(
      fc.asyncProperty(start, fc.uint8Array({ maxLength: 300 }), async (head, tail) => {
        const error = await receive(Buffer.concat([head, tail])).catch((reason: unknown) => reason);
        expect(error).toBeInstanceOf(ProblemException);
      }),
    );
  });
});

describe('the limit', () => {
  test('nothing is not a file', async () => {
    await expect(receive('')).rejects.toThrow(problem('file.empty'));
    await expect(receiveFile(Readable.from([]))).rejects.toThrow(problem('file.empty'));
  });

  test('a file of exactly the limit is received, one byte more is not', async () => {
    const pdf = Buffer.alloc(2_000, '%PDF-1.7');
    await expect(receiveFile(Readable.from([pdf]), { maximumBytes: 2_000 })).resolves.toMatchObject({ bytes: pdf });
    await expect(receiveFile(Readable.from([pdf]), { maximumBytes: 1_999 })).rejects.toThrow(problem('request.too_large'));
  });

  test('reading stops at the limit, however much would still come', async () => {
    const chunk = Buffer.alloc(64 * 1024);
    let sent = 0;
    const endless = new Readable({
      read() {
        sent += chunk.length;
        this.push(chunk);
      },
    });
    await expect(receiveFile(endless)).rejects.toThrow(problem('request.too_large'));
    expect(sent).toBeGreaterThan(maximumFileBytes);
    // What a stream reads ahead on its own comes on top.
    expect(sent).toBeLessThan(maximumFileBytes + 4 * chunk.length);
    expect(endless.destroyed).toBe(true);
  });

  test('who sends too much still gets an answer', async () => {
    const server = createServer((request, response) => {
      receiveFile(request, { maximumBytes: 1_000 }).catch((error: ProblemException) => response.end(error.code));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${port}`, { method: 'POST', body: Buffer.alloc(500_000) });
    expect(await response.text()).toBe('request.too_large');
    server.closeAllConnections();
    server.close();
  });

  test('an upload that breaks off is an error of the connection, not a shorter file', async () => {
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from('%PDF-1.7');
        throw new Error('connection lost');
      })(),
    );
    await expect(receiveFile(broken)).rejects.toThrow('connection lost');
  });
});
