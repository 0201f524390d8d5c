import type { Language } from '@sawt/contract';
import writeXlsxFile, { type Row } from 'write-excel-file/node';
import { safeText } from './safe-text.ts';
import type { Cell, Table } from './table.ts';

/** Each cell has its type: a text is never a formula, whatever it begins with. */
const cellOf = (cell: Cell) =>
  cell === null || cell === '' ? null : typeof cell === 'number' ? { type: Number, value: cell } : { type: String, value: textOf(cell) };

/** The writer looks texts up in a plain object, where `toString` is found before it is written: a blank makes it another text. */
function textOf(cell: string): string {
  const text = safeText(cell);
  return text in {} ? `${text} ` : text;
}

export function workbookBytes({ title, columns, rows }: Table, language: Language): Promise<Buffer> {
  const header: Row = columns.map(({ header: value }) => ({ type: String, value, fontWeight: 'bold' }));
  return writeXlsxFile([header, ...rows.map((row) => row.map(cellOf))], {
    sheet: title,
    columns: columns.map(({ width }) => ({ width })),
    rightToLeft: language === 'ar',
    stickyRowsCount: 1,
  }).toBuffer();
}
