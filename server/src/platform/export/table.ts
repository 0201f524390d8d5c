import { Readable } from 'node:stream';
import type { Language } from '@sawt/contract';
import type { FileOutput } from '../http/context.ts';
import { problem } from '../http/problem.ts';
import { csvLines } from './csv.ts';
import { workbookApart } from './workbook-apart.ts';

export type Cell = string | number | null;

export interface Table {
  /** Of the sheet, at most 31 characters. */
  title: string;
  columns: readonly { header: string /** In characters. */; width: number }[];
  rows: readonly (readonly Cell[])[];
  /** Says below the rows that there were more. */
  cut: boolean;
}

export interface ExportForm {
  format: 'csv' | 'xlsx';
  language: Language;
}

const cutWords: Record<Language, (rows: number) => string> = {
  ar: (rows) => `اقتُصر التصدير على أول ${rows} صف. ضيّق التصفية لتصدير ما بعدها.`,
  en: (rows) => `Only the first ${rows} rows were exported. Narrow the filter for what follows.`,
};

/** Sheets being made at this moment: each holds all its rows in memory. */
let atWork = 0;
const maximumAtWork = 2;

/** Runs one export. @throws problem `request.too_many` while too many are at work in this server */
export async function takeTurn<T>(work: () => Promise<T>): Promise<T> {
  if (atWork >= maximumAtWork) throw problem('request.too_many', { retryAfterSeconds: 15 });
  atWork++;
  try {
    return await work();
  } finally {
    atWork--;
  }
}

/** Reads pages until there is no more, or the bound is reached. */
export async function readAll<T>(
  page: (cursor: string | undefined, limit: number) => Promise<{ items: T[]; nextCursor: string | null }>,
  maximum: number,
): Promise<{ items: T[]; cut: boolean }> {
  const items: T[] = [];
  let cursor: string | undefined;
  while (items.length < maximum) {
    const { items: more, nextCursor } = await page(cursor, Math.min(1000, maximum - items.length));
    items.push(...more);
    if (!nextCursor) return { items, cut: false };
    cursor = nextCursor;
  }
  return { items, cut: true };
}

const mediaTypes: Record<ExportForm['format'], string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** What a file is called: by what it holds and its day. */
export const exportName = (name: string, format: ExportForm['format'], now: Date): Pick<FileOutput, 'name' | 'mediaType'> => ({
  name: `${name}-${now.toISOString().slice(0, 10)}.${format}`,
  mediaType: mediaTypes[format],
});

/** The file of a table, under a name with its day. */
export async function exportFile(table: Table, { format, language }: ExportForm, name: string, now: Date): Promise<FileOutput> {
  const rows = table.cut ? [...table.rows, [cutWords[language](table.rows.length)]] : table.rows;
  const whole = { ...table, rows };
  const stream = Readable.from(format === 'csv' ? csvLines(whole) : await workbookApart(whole, language));
  return { ...exportName(name, format, now), download: true, stream };
}

/** All of a file, where it is kept and not sent. */
export const bytesOf = async ({ stream }: FileOutput): Promise<Buffer> =>
  Buffer.concat((await stream.toArray()).map((part: Buffer | string) => (typeof part === 'string' ? Buffer.from(part) : part)));
