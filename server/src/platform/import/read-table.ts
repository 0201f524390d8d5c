import { latinDigits } from '@sawt/contract';
import { problem } from '../http/problem.ts';
import { decode, readCsv } from './read-csv.ts';

/** The columns of a file: what its first line calls them, either way and in any order. */
export interface TableShape<Column extends string> {
  headers: Readonly<Record<Column, { ar: string; en: string }>>;
  optional: readonly Column[];
  /** So many rows at most. */
  most: number;
}

export interface TableRow<Column extends string> {
  /** Of the file, beginning with 1. */
  line: number;
  cells: Partial<Record<Column, string>>;
}

/**
 * A CSV file by its columns, cells trimmed; what else stands in it is left aside.
 * @throws problem `import.unreadable`, `import.header` with the columns that are missing, `import.too_many`
 */
export function readTable<Column extends string>(
  bytes: Uint8Array,
  { headers, optional, most }: TableShape<Column>,
): { encoding: 'utf-8' | 'windows-1256'; rows: TableRow<Column>[] } {
  const { encoding, text } = decode(bytes);
  if (text.includes('\0')) throw problem('import.unreadable');
  const [header, ...body] = readCsv(text.replace(/^\uFEFF/, ''));
  if (!header || body.length === 0) throw problem('import.unreadable');
  const known = Object.keys(headers) as Column[];
  const columns = header.cells.map((cell) =>
    known.find((column) => [column, headers[column].ar, headers[column].en].includes(nameIn(cell))),
  );
  const missing = known.filter((column) => !columns.includes(column) && !optional.includes(column));
  if (missing.length > 0) throw problem('import.header', { fields: [{ path: 'body', code: 'custom', keys: missing }] });
  if (body.length > most) throw problem('import.too_many');
  const rows = body.map(({ line, cells: values }) => {
    const cells: TableRow<Column>['cells'] = {};
    columns.forEach((column, at) => {
      if (column) cells[column] = withoutGuard(values[at] ?? '').trim();
    });
    return { line, cells };
  });
  return { encoding, rows };
}

/** Our own files guard what a spreadsheet would take for a formula, a phone with its plus too, by an apostrophe. */
const withoutGuard = (cell: string): string => cell.replace(/^'(?=[=+\-@\s])/, '');

const nameIn = (header: string): string =>
  latinDigits(header)
    .replace(/\p{Cf}/gu, '')
    .trim()
    .toLowerCase();
