import { type ImportColumn, importColumns, importHeaders, latinDigits, maximumImportRows, optionalImportColumns } from '@sawt/contract';
import { problem } from '../../../platform/http/problem.ts';
import { decode, readCsv } from './read-csv.ts';
import { type Cells, externalOf, type Fault, type ImportGround, readRow } from './read-row.ts';

export interface FileRow {
  line: number;
  cells: Cells;
  faults: Fault[];
}

/**
 * A file, row by row, with what is wrong with each.
 * @throws problem `import.unreadable`, `import.header` with the columns that are missing, `import.too_many`
 */
export function readFile(bytes: Uint8Array, ground: ImportGround): { encoding: 'utf-8' | 'windows-1256'; rows: FileRow[] } {
  const { encoding, text } = decode(bytes);
  if (text.includes('\0')) throw problem('import.unreadable');
  const [header, ...body] = readCsv(text.replace(/^\uFEFF/, ''));
  if (!header || body.length === 0) throw problem('import.unreadable');
  const columns = header.cells.map(columnOf);
  const missing = importColumns.filter((column) => !columns.includes(column) && !optionalImportColumns.includes(column));
  if (missing.length > 0) throw problem('import.header', { fields: [{ path: 'body', code: 'custom', keys: missing }] });
  if (body.length > maximumImportRows) throw problem('import.too_many');
  const seen = new Set<string>();
  const rows = body.map(({ line, cells: values }): FileRow => {
    const cells: Cells = {};
    columns.forEach((column, at) => {
      if (column) cells[column] = withoutGuard(values[at] ?? '').trim();
    });
    const { faults } = readRow(cells, ground);
    const external = externalOf(cells.external ?? '');
    const repeated: Fault[] = external && seen.has(external) ? [{ column: 'external', code: 'external_repeated' }] : [];
    seen.add(external);
    return { line, cells, faults: [...faults, ...repeated] };
  });
  return { encoding, rows };
}

/** Our own files guard what a spreadsheet would take for a formula, a phone with its plus too, by an apostrophe. */
const withoutGuard = (cell: string): string => cell.replace(/^'(?=[=+\-@\s])/, '');

function columnOf(header: string): ImportColumn | undefined {
  const name = latinDigits(header)
    .replace(/\p{Cf}/gu, '')
    .trim()
    .toLowerCase();
  return importColumns.find((column) => [column, importHeaders[column].ar, importHeaders[column].en].includes(name));
}
