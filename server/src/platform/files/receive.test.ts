import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { deflateRawSync } from 'node:zlib';
import { maximumFileBytes } from '@sawt/contract';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { ProblemException } from '../http/problem.ts';
import { type FileLimits, FileRefusal, receiveFile } from './receive.ts';
import type { Scan } from './scan.ts';
import { plain } from './testing/pictures.ts';

const clean: Scan = async () => ({ scan: 'clean' });
const receiveStream = (stream: Readable, limits?: FileLimits) => receiveFile({ stream, announcedBytes: null }, clean, limits);
const receive = (content: Buffer | string) => receiveStream(Readable.from([Buffer.from(content)]));

/** Right behind the first two bytes, where a comment (FFFE) may stand. */
function withComment(jpeg: Buffer, comment: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(comment.length + 2);
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xfe]), length, comment, jpeg.subarray(2)]);
}

/** An archive with one part (APPNOTE.TXT § 4.3.7) that is small and inflates to `size`. */
function zipBomb(name: string, size: number): Buffer {
  const data = deflateRawSync(Buffer.alloc(size, ' '));
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(8, 8);
  header.writeUInt32LE(data.length, 18);
  header.writeUInt32LE(size, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, Buffer.from(name), data]);
}

describe('the type is found in the content', () => {
  test('a picture is redrawn as JPEG with a thumbnail, whatever it was', async () => {
    const received = await receive(await plain(640, 320).png().toBuffer());
    expect(received).toMatchObject({ mediaType: 'image/jpeg', width: 640, height: 320 });
    expect(await sharp(received.bytes).metadata()).toMatchObject({ format: 'jpeg' });
    expect(await sharp(received.thumbnail as Buffer).metadata()).toMatchObject({ format: 'jpeg', width: 480, height: 240 });
  });

  test('a PDF is kept byte for byte', async () => {
    const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
    const none = { width: null, height: null, thumbnail: null, original: null };
    expect(await receive(pdf)).toEqual({ mediaType: 'application/pdf', bytes: pdf, scan: 'clean', ...none });
  });

  test.each([
    ['an SVG with a script', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['an SVG after an XML declaration', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['an HTML page', '<!doctype html><script>alert(1)</script>'],
    ['an HTML page that mentions a PDF', '<!-- %PDF-1.7 --><script>alert(1)</script>'],
    ['a gzipped file', Buffer.from('1f8b0800000000000003', 'hex')],
    ['a ZIP', Buffer.from('504b0304140000000000', 'hex')],
    ['a Windows program', Buffer.from('4d5a90000300000004000000ffff0000', 'hex')],
    ['an HEIC photo', Buffer.from('000000186674797068656963000000006d69663168656963', 'hex')],
    ['a text', 'الحفرة في الطريق'],
    ['a space', ' '],
  ])('%s is refused', async (_what, content) => {
    await expect(receive(Buffer.from(content))).rejects.toMatchObject({ code: 'file.type' });
  });

  // An archive is read from its end, a page from its first tag: all of these open as a picture and as something else too.
  const payload = Buffer.from('PK\x03\x04<?php ?><html><script>alert(1)</script></html>PK\x05\x06', 'latin1');
  test('a workbook that would inflate to fifty megabytes is refused for its type', async () => {
    const bomb = zipBomb('[Content_Types].xml', 50_000_000);
    await expect(receive(bomb)).rejects.toMatchObject({ code: 'file.type', file: { bytes: bomb.length, mediaType: 'application/zip' } });
  });

  test.each<[string, () => Promise<Buffer>]>([
    ['a page or archive behind a JPEG', async () => Buffer.concat([await plain(20, 20).jpeg().toBuffer(), payload])],
    ['a page or archive behind a PNG', async () => Buffer.concat([await plain(20, 20).png().toBuffer(), payload])],
    ['a program for Java behind a GIF', async () => Buffer.concat([await plain(20, 20).gif().toBuffer(), payload])],
    ['a page or archive behind a WebP', async () => Buffer.concat([await plain(20, 20).webp().toBuffer(), payload])],
    ['a page in the comment of a JPEG', async () => withComment(await plain(20, 20).jpeg().toBuffer(), payload)],
    [
      'a page in the metadata of a PNG',
      () =>
        plain(20, 20)
          .withExif({ IFD0: { Artist: payload.toString('latin1') } })
          .png()
          .toBuffer(),
    ],
  ])('%s does not come through', async (_, make) => {
    const polyglot = await make();
    const { bytes, thumbnail } = await receive(polyglot);
    for (const trace of ['<script', '<?php', 'PK\x03\x04', 'PK\x05\x06']) {
      expect([polyglot.includes(trace), bytes.includes(trace), thumbnail?.includes(trace)]).toEqual([true, false, false]);
    }
  });

  test('a PDF with a page before it is refused as neither', async () => {
    await expect(receive('<html><script>alert(1)</script></html>\n%PDF-1.7\n%%EOF')).rejects.toMatchObject({ code: 'file.type' });
  });

  test.each(['\ufeff', '\n', ' '])('not even %j stands before a PDF', async (before) => {
    await expect(receive(`${before}%PDF-1.7\n%%EOF`)).rejects.toMatchObject({ code: expect.stringMatching(/^file\.(type|damaged)$/) });
  });

  test('no bytes at all make it fail otherwise than by a problem', async () => {
    const starts = ['', 'ffd8ff', '89504e470d0a1a0a', '47494638', '524946460000000057454250', '000000186674797061766966'];
    const start = fc.constantFrom(...starts.map((hex) => Buffer.from(hex, 'hex')));
    await fc.assert(
      fc.asyncProperty(start, fc.uint8Array({ maxLength: 300 }), async (head, tail) => {
        const error = await receive(Buffer.concat([head, tail])).catch((reason: unknown) => reason);
        expect(error).toBeInstanceOf(FileRefusal);
      }),
    );
  });
});

describe('what a file must get past, cheapest first', () => {
  const png = () => plain(20, 20).png().toBuffer();
  const infected: Scan = async () => ({ scan: 'infected', signature: 'Eicar' });
  const away: Scan = async () => ({ scan: 'waiting' });
  const receiveWith = (scan: Scan, bytes: Buffer) => receiveFile({ stream: Readable.from([bytes]), announcedBytes: bytes.length }, scan);
  const never: Scan = async () => {
    throw new Error('the scanner should not have been asked');
  };

  test('a length that is announced beyond the limit is refused without a byte being read', async () => {
    let asked = 0;
    const stream = new Readable({
      read() {
        asked += 1;
      },
    });
    const refusal = { code: 'request.too_large', file: { bytes: 2 ** 31 } };
    await expect(receiveFile({ stream, announcedBytes: 2 ** 31 }, never)).rejects.toMatchObject(refusal);
    expect(asked).toBe(0);
  });

  test('its type comes before the scan', async () => {
    const refusal = { code: 'file.type', file: { mediaType: 'application/zip', bytes: 10 } };
    await expect(receiveWith(never, Buffer.from('504b0304140000000000', 'hex'))).rejects.toMatchObject(refusal);
  });

  test('the scan sees the bytes as they came, and comes before they are decoded', async () => {
    const cut = (await png()).subarray(0, 60);
    const seen: Buffer[] = [];
    const scan: Scan = async (bytes) => {
      seen.push(bytes);
      return infected(bytes);
    };
    const refusal = { code: 'file.infected', file: { mediaType: 'image/png', bytes: 60, signature: 'Eicar' } };
    await expect(receiveWith(scan, cut)).rejects.toMatchObject(refusal);
    expect(seen).toEqual([cut]);
    await expect(receiveWith(clean, cut)).rejects.toMatchObject({ code: 'file.damaged' });
  });

  test('a picture that could not be scanned is kept as it came too, a PDF is that anyway', async () => {
    const picture = await png();
    expect(await receiveWith(away, picture)).toMatchObject({ scan: 'waiting', original: picture, mediaType: 'image/jpeg' });
    expect(await receiveWith(away, Buffer.from('%PDF-1.7\n%%EOF'))).toMatchObject({ scan: 'waiting', original: null });
  });
});

describe('the limit', () => {
  test('nothing is not a file', async () => {
    await expect(receive('')).rejects.toMatchObject({ code: 'file.empty' });
    await expect(receiveStream(Readable.from([]))).rejects.toMatchObject({ code: 'file.empty' });
  });

  test('a file of exactly the limit is received, one byte more is not', async () => {
    const pdf = Buffer.from(`%PDF-1.7\n${' '.repeat(1_985)}%%EOF\n`);
    await expect(receiveStream(Readable.from([pdf]), { maximumBytes: 2_000 })).resolves.toMatchObject({ bytes: pdf });
    await expect(receiveStream(Readable.from([pdf]), { maximumBytes: 1_999 })).rejects.toMatchObject({ code: 'request.too_large' });
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
    await expect(receiveStream(endless)).rejects.toMatchObject({ code: 'request.too_large' });
    expect(sent).toBeGreaterThan(maximumFileBytes);
    // What a stream reads ahead on its own comes on top.
    expect(sent).toBeLessThan(maximumFileBytes + 4 * chunk.length);
    expect(endless.destroyed).toBe(true);
  });

  test('who sends too much still gets an answer', async () => {
    const server = createServer((request, response) => {
      receiveStream(request, { maximumBytes: 1_000 }).catch((error: ProblemException) => response.end(error.code));
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
    await expect(receiveStream(broken)).rejects.toThrow('connection lost');
  });
});
