import { safeText, withoutFormula } from './safe-text.ts';
import type { Cell, Table } from './table.ts';

/** Every text stands in quotes (RFC 4180), so that no separator, however a country chooses it, parts a cell. */
const field = (cell: Cell): string =>
  typeof cell === 'number' ? String(cell) : `"${withoutFormula(safeText(cell ?? '')).replaceAll('"', '""')}"`;

/** The lines, some hundreds at a time. */
export function* csvLines({ columns, rows }: Table): Generator<string> {
  yield `\uFEFF${columns.map(({ header }) => field(header)).join(',')}\r\n`;
  for (let at = 0; at < rows.length; at += 500) {
    yield rows
      .slice(at, at + 500)
      .map((row) => `${row.map(field).join(',')}\r\n`)
      .join('');
  }
}
