import { randomBytes } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { problem } from '../http/problem.ts';
import { inspectPdf } from './pdf.ts';
import { objectStream, pdfOf, streamOf } from './testing/pdf.ts';

const damaged = problem('file.damaged');
const active = problem('file.active');
const catalogue = '<</Type/Catalog/Pages 2 0 R>>';
const script = '<</S/JavaScript/JS(app.alert\\(1\\))>>';

describe('an ordinary PDF passes', () => {
  test.each<[string, Buffer]>([
    ['plain objects', pdfOf(catalogue, '<</Type/Pages/Kids[]/Count 0>>')],
    ['objects compressed together', pdfOf(catalogue, objectStream('<</Type/Pages/Kids[]/Count 0>>'))],
    [
      'objects compressed together, their filter in a list',
      pdfOf(catalogue, objectStream('<<>>', '/Type/ObjStm/N 1/First 5/Filter [ /FlateDecode ]')),
    ],
    ['objects together, uncompressed', pdfOf(catalogue, streamOf('/Type/ObjStm/N 1/First 5', '12 0 <<>>'))],
    [
      'a page and a picture',
      pdfOf(catalogue, streamOf('/Filter/FlateDecode', deflateSync('BT (صوت) Tj ET')), streamOf('/Filter/DCTDecode', randomBytes(5_000))),
    ],
    [
      'a form to type in, a link, and where to open',
      pdfOf('<</OpenAction[3 0 R/Fit]/AcroForm<</Fields[]>>/Outlines<</First 9 0 R>>>>', '<</S/URI/URI(https://example.sa)>>'),
    ],
    ['words that only begin like forbidden ones', pdfOf('<</Launcher 1/XFATE 2/EFG 3/EncryptMetadata false>>')],
    ['an end followed by line breaks', Buffer.concat([pdfOf(catalogue), Buffer.from('\r\n\0 \n')])],
  ])('%s', async (_, pdf) => {
    await expect(inspectPdf(pdf)).resolves.toBeUndefined();
  });

  test('three letters in compressed pixels are no name', async () => {
    // By chance two megabytes of them hold `/EF` and `/XFA` hundreds of times once they are planted.
    const pixels = Buffer.from('\x01/EF\x02 /XFA\x03'.repeat(200_000), 'latin1');
    await expect(inspectPdf(pdfOf(catalogue, streamOf('/Subtype/Image/Filter/DCTDecode', pixels)))).resolves.toBeUndefined();
  });
});

describe('a PDF that can act, or carries something else, is refused', () => {
  const acts: [string, string][] = [
    ['a script', script],
    ['a script at its opening', `<</Type/Catalog/OpenAction ${script}>>`],
    ['a script by reference', '<</S 9 0 R>>\nendobj\n9 0 obj\n/JavaScript'],
    ['a name in disguise', '<</S/J#61vaScr#69pt/JS 5 0 R>>'],
    ['a name in full disguise', '<</S/#4a#61#76#61#53#63#72#69#70#74>>'],
    ['a disguise in capital digits', '<</S/#4Aava#53cript>>'],
    ['a program to start', '<</S/Launch/F(cmd.exe)>>'],
    ['a file inside', '<</Type/Filespec/F(a.exe)/EF<</F 7 0 R>>>>'],
    ['a file inside by its type', '<</Type/EmbeddedFile>>'],
    ['a list of files inside', '<</Names<</EmbeddedFiles 3 0 R>>>>'],
    ['a form in XML', '<</AcroForm<</XFA 8 0 R>>>>'],
    ['a form in XML, in parts', '<</AcroForm<</#58FA [(template) 8 0 R]>>>>'],
    ['a film', '<</Subtype/RichMedia>>'],
  ];

  test.each(acts)('%s', async (_, object) => {
    await expect(inspectPdf(pdfOf(catalogue, object))).rejects.toThrow(active);
  });

  test.each(acts)('%s, inside a compressed object stream', async (_, object) => {
    const pdf = pdfOf(catalogue, objectStream(object));
    expect(pdf.includes(object)).toBe(false);
    await expect(inspectPdf(pdf)).rejects.toThrow(active);
  });

  test('wherever the piece ends in which it is inflated', async () => {
    for (let before = 64 * 1024 - 40; before <= 64 * 1024; before += 1) {
      await expect(inspectPdf(pdfOf(catalogue, objectStream(`${' '.repeat(before)}${script}`)))).rejects.toThrow(active);
    }
  });

  test('in a stream that breaks off behind it', async () => {
    const whole = deflateSync(Buffer.concat([Buffer.from(script), randomBytes(5_000)]));
    await expect(inspectPdf(pdfOf(catalogue, streamOf('/Filter/FlateDecode', whole.subarray(0, 3_000))))).rejects.toThrow(active);
  });
});

test.each(['/Encrypt 9 0 R', '/Encrypt<</Filter/Standard/V 4>>', '/Encr#79pt 9 0 R'])('an encrypted one is refused: %s', async (entry) => {
  await expect(inspectPdf(pdfOf(`<<${entry}>>`))).rejects.toThrow(problem('file.encrypted'));
});

describe('a PDF that cannot be looked into is damaged', () => {
  test.each<[string, Buffer]>([
    [
      'objects deflated twice',
      objectStream(script, '/Type/ObjStm/N 1/First 5/Filter[/FlateDecode/FlateDecode]', (bytes) => deflateSync(deflateSync(bytes))),
    ],
    [
      'objects in hexadecimal',
      objectStream(script, '/Type/ObjStm/N 1/First 5/Filter/ASCIIHexDecode', (bytes) => Buffer.from(bytes.toString('hex'))),
    ],
    [
      'objects that do not say they are',
      objectStream(script, '/N 1/First 5/Filter[/ASCIIHexDecode]', (bytes) => Buffer.from(bytes.toString('hex'))),
    ],
    ['objects whose type is in disguise', objectStream(script, '/Type/Obj#53tm/N 1/Fi#72st 5/Filter/LZWDecode', () => randomBytes(99))],
    ['objects behind a predictor', objectStream('<<>>', '/Type/ObjStm/N 1/First 5/Filter/FlateDecode/DecodeParms<</Predictor 12>>')],
    ['objects whose filter stands elsewhere', objectStream('<<>>', '/Type/ObjStm/N 1/First 5/Filter 9 0 R')],
    ['objects that break off', objectStream('<<>>'.repeat(900), undefined, (bytes) => deflateSync(bytes).subarray(0, 20))],
  ])('%s', async (_, stream) => {
    await expect(inspectPdf(pdfOf(catalogue, stream))).rejects.toThrow(damaged);
  });

  test('a bomb: half a megabyte that inflates to more than half a gigabyte', async () => {
    const bomb = pdfOf(catalogue, streamOf('/Filter/FlateDecode', deflateSync(Buffer.alloc(513 * 1024 * 1024))));
    expect(bomb.length).toBeLessThan(600_000);
    const before = process.memoryUsage.rss();
    await expect(inspectPdf(bomb)).rejects.toThrow(damaged);
    expect(process.memoryUsage.rss() - before).toBeLessThan(200 * 1024 * 1024);
  });

  test('many small ones that are a bomb together, and more streams than any writer makes', async () => {
    const stream = streamOf('/Filter/FlateDecode', deflateSync(Buffer.alloc(10_000)));
    const limits = { inflatedBytes: 1_000_000, streams: 1_000 };
    await expect(inspectPdf(pdfOf(...Array<Buffer>(99).fill(stream)), limits)).resolves.toBeUndefined();
    await expect(inspectPdf(pdfOf(...Array<Buffer>(101).fill(stream)), limits)).rejects.toThrow(damaged);
    await expect(inspectPdf(pdfOf(...Array<string>(1_001).fill('stream\n')), limits)).rejects.toThrow(damaged);
  });
});

describe('a PDF that is something else as well is refused', () => {
  // An archive without entries is its closing record alone.
  const zipEnd = (comment: number) => Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(16), Buffer.from([comment, 0])]);
  const ending = Buffer.from('\n%%EOF\n');

  test.each<[string, Buffer]>([
    ['a page before its header', Buffer.concat([Buffer.from('<script>alert(1)</script>\n'), pdfOf(catalogue)])],
    ['a page behind its end', Buffer.concat([pdfOf(catalogue), Buffer.from('<script>alert(1)</script>')])],
    ['an archive behind its end', Buffer.concat([pdfOf(catalogue), zipEnd(0)])],
    ['an archive whose comment is the end', Buffer.concat([pdfOf(catalogue), zipEnd(ending.length), ending])],
    ['no end', Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n')],
  ])('%s', async (_, pdf) => {
    await expect(inspectPdf(pdf)).rejects.toThrow(damaged);
  });
});
