import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync, inflateSync, constants as zlib } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { problem } from '../http/problem.ts';
import { inspectPdf } from './pdf.ts';
import { withoutMetadata } from './pdf-metadata.ts';
import { objectStream, pdfOf, streamOf } from './testing/pdf.ts';

/** Written by Chromium, ReportLab (with a photo from a phone), pypdf (with a remark), pdf-lib (objects packed) and PDFKit (PDF/A). */
const folder = join(import.meta.dirname, 'testing/pdfs');
const files = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))] as const);

/** Everything that a reader of the file could come by: its bytes, its strings undone, what its streams hold. */
function everythingIn(pdf: Buffer): string {
  const texts = [pdf.toString('latin1')];
  for (const match of texts[0]!.matchAll(/(?<!end)stream\r?\n/g)) {
    try {
      texts.push(inflateSync(pdf.subarray(match.index + match[0].length), { finishFlush: zlib.Z_SYNC_FLUSH }).toString('latin1'));
    } catch {
      // Not deflated: its bytes are in the first text.
    }
  }
  const plain = texts.join('\n');
  const undone = plain.replace(/\\(\d{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));
  return `${plain}\n${undone}\n${undone.replaceAll('\0', '')}`;
}
const hexadecimal = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase();
const traces = /Norah|norah|alabdullah|HeadlessChrome|ReportLab|Skia|pypdf|pdf-lib|PDFKit|D:20\d\d/;
/** What UTF-16 leaves of «نورة» once its zeros are gone, and the name in hexadecimal. */
const arabic = ['\x06F\x06H\x061\x06)', hexadecimal('نورة')];

describe.each(files)('%s', (_, pdf) => {
  test('says who made it', () => {
    expect(everythingIn(pdf)).toMatch(traces);
  });

  test('says it no more, and nothing in it has moved', async () => {
    const clean = await withoutMetadata(pdf);
    const left = everythingIn(clean);
    expect(left.match(traces)).toBeNull();
    for (const trace of arabic) expect(left).not.toContain(trace);
    expect(clean).toHaveLength(pdf.length);
    const places = (bytes: Buffer) =>
      [...bytes.toString('latin1').matchAll(/\d+ \d+ obj|startxref|trailer|%%EOF/g)].map(({ index }) => index);
    expect(places(clean)).toEqual(places(pdf));
    await expect(inspectPdf(clean)).resolves.toBeUndefined();
    expect(await withoutMetadata(clean)).toEqual(clean);
  });
});

test('what is shown and how one finds the way stays: pages, marks of the reader, fields of forms', async () => {
  const kept = [
    '<</Type/Catalog/Pages 2 0 R/Outlines<</First 9 0 R>>>>',
    '<</Title(First page)/Dest[3 0 R/Fit]>>',
    '<</Type/Annot/Subtype/Widget/FT/Tx/T(name of the field)>>',
    '<</Type/Annot/Subtype/Text/Contents(See the hole)>>',
  ];
  const page = streamOf('/Filter/FlateDecode', deflateSync('BT (Pothole) Tj ET'));
  const pdf = pdfOf(...kept, page);
  expect(await withoutMetadata(pdf)).toEqual(pdf);
});

describe('is also found', () => {
  const info = (object: string) => pdfOf('<</Type/Catalog>>', object, '<<>>\nendobj\ntrailer\n<</Info 2 0 R>>');
  test.each<[string, Buffer]>([
    ['with brackets and escapes in the name', info('<</Author(A \\) (b \\( Norah) Norah)/X(Norah)>>')],
    ['in hexadecimal', info(`<</Author<${Buffer.from('Norah').toString('hex')}>>>`)],
    ['behind references', pdfOf('<<>>', '<</Author 3 0 R>>', '(Norah)', '<<>>\nendobj\ntrailer\n<</Info 2 0 R>>')],
    ['of an earlier version of the file', Buffer.concat([info('<</Author(Norah)>>'), pdfOf('<<>>')])],
    ['without a reference to it', pdfOf('<</Author(Norah)/Company (Norah)>>')],
    [
      'in XMP that is compressed',
      pdfOf('<<>>', streamOf('/Type/Metadata/Subtype/XML/Filter/FlateDecode', deflateSync(`<x>${'Norah '.repeat(20)}</x>`))),
    ],
    [
      'in XMP of another compression',
      pdfOf('<<>>', streamOf('/Type/Metadata/Subtype/XML/Filter/ASCIIHexDecode', Buffer.from('Norah').toString('hex'))),
    ],
    ['in objects packed together, packed as well as can be', pdfOf('<<>>', objectStream('<</Author(Norah)/Creator(Norah)>>'))],
  ])('%s', async (_, pdf) => {
    const left = everythingIn(await withoutMetadata(pdf));
    expect(left).not.toMatch(new RegExp(`Norah|${Buffer.from('Norah').toString('hex')}`));
  });
});

test('objects packed together that cannot be read are refused', async () => {
  const pdf = pdfOf(
    '<<>>',
    objectStream('<</Author(Norah)>>', undefined, () => Buffer.from('no zlib')),
  );
  await expect(withoutMetadata(pdf)).rejects.toEqual(problem('file.damaged'));
});
