import { deflateSync } from 'node:zlib';

/** A PDF of the given objects, each numbered in its turn; without a table of where they are, which no check here reads. */
export function pdfOf(...objects: (string | Buffer)[]): Buffer {
  const parts = objects.flatMap((object, index) => [Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]);
  return Buffer.concat([Buffer.from('%PDF-1.7\n%\xe2\xe3\n', 'latin1'), ...parts, Buffer.from('trailer\n<</Root 1 0 R>>\n%%EOF\n')]);
}

export const streamOf = (dictionary: string, content: string | Buffer): Buffer =>
  Buffer.concat([Buffer.from(`<<${dictionary}>>\nstream\n`), Buffer.from(content), Buffer.from('\nendstream')]);

/** Objects as modern writers store them: compressed together. */
export const objectStream = (
  objects: string,
  dictionary = '/Type/ObjStm/N 1/First 5/Filter/FlateDecode',
  encode: (bytes: Buffer) => Buffer = deflateSync,
) => streamOf(dictionary, encode(Buffer.from(`12 0 ${objects}`)));
