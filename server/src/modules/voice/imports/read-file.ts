import { importHeaders, maximumImportRows, optionalImportColumns } from '@sawt/contract';
import { readTable } from '../../../platform/import/read-table.ts';
import { type Cells, externalOf, type Fault, type ImportGround, readRow } from './read-row.ts';

export interface FileRow {
  line: number;
  cells: Cells;
  faults: Fault[];
}

const shape = { headers: importHeaders, optional: optionalImportColumns, most: maximumImportRows };

/** A file, row by row, with what is wrong with each. @throws as `readTable` */
export function readFile(bytes: Uint8Array, ground: ImportGround): { encoding: 'utf-8' | 'windows-1256'; rows: FileRow[] } {
  const { encoding, rows } = readTable(bytes, shape);
  const seen = new Set<string>();
  return {
    encoding,
    rows: rows.map(({ line, cells }): FileRow => {
      const { faults } = readRow(cells, ground);
      const external = externalOf(cells.external ?? '');
      const repeated: Fault[] = external && seen.has(external) ? [{ column: 'external', code: 'external_repeated' }] : [];
      seen.add(external);
      return { line, cells, faults: [...faults, ...repeated] };
    }),
  };
}
