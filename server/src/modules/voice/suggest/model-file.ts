import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { buckets } from './features.ts';
import { emptyRows, type Model } from './model.ts';

const format = 1;
/** A model of 60,000 rows and 150 categories has 10 MB; what inflates to more is not one of ours. */
const largest = 32 * 1024 * 1024;

/** What is kept of a model cannot be read as one. */
export class BrokenModel extends Error {}

interface Head {
  format: number;
  categories: string[];
  temperature: number;
  rows: number;
}

/** As it is kept: a head in JSON, then the numbers, compressed. */
export function encodeModel({ categories, rowOf, rarity, weights, step, bias, temperature }: Model): Buffer {
  const head: Head = { format, categories: [...categories], temperature, rows: rarity.length };
  const json = Buffer.from(JSON.stringify(head));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  const bucketOf = new Uint32Array(rarity.length);
  for (const [bucket, row] of rowOf.entries()) if (row >= 0) bucketOf[row] = bucket;
  return deflateRawSync(Buffer.concat([length, json, ...[bucketOf, rarity, step, bias, weights].map(bytesOf)]));
}

/** @throws BrokenModel */
export function decodeModel(bytes: Uint8Array): Model {
  try {
    return read(inflateRawSync(bytes, { maxOutputLength: largest }));
  } catch (error) {
    throw new BrokenModel('what is kept is not a model', { cause: error });
  }
}

function read(whole: Buffer): Model {
  const start = 4 + whole.readUInt32LE(0);
  const head = JSON.parse(whole.toString('utf8', 4, start)) as Head;
  const { categories, rows, temperature } = head;
  const size = categories.length;
  const expected = start + rows * 12 + size * 4 + rows * size;
  if (head.format !== format || size === 0 || !(temperature > 0) || whole.length !== expected) throw new Error('sizes do not agree');
  let at = start;
  const take = (count: number, width: number) => {
    const part = Uint8Array.from(whole.subarray(at, at + count * width));
    at += part.length;
    return part.buffer;
  };
  const bucketOf = new Uint32Array(take(rows, 4));
  const [rarity, step, bias] = [rows, rows, size].map((count) => new Float32Array(take(count, 4))) as [
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  const rowOf = emptyRows();
  for (const [row, bucket] of bucketOf.entries()) {
    if (bucket >= buckets) throw new Error('a bucket that is none');
    rowOf[bucket] = row;
  }
  if (![rarity, step, bias].every((numbers) => numbers.every(Number.isFinite))) throw new Error('a number that is none');
  return { categories, rowOf, rarity, step, bias, weights: new Int8Array(take(rows * size, 1)), temperature };
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Uint32Array | Float32Array | Int8Array) => Buffer.from(buffer, byteOffset, byteLength);
