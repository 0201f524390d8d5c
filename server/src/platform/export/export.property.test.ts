import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvLines } from './csv.ts';
import { momentCells } from './moments.ts';
import { safeText } from './safe-text.ts';
import { readAll, type Table } from './table.ts';
import { readCsv, readXlsx } from './testing/read-sheets.ts';
import { workbookBytes } from './workbook.ts';

const header = { header: 'ع', width: 10 };
const tableOf = (texts: readonly string[]): Table => ({ title: 'ع', columns: [header], rows: texts.map((text) => [text]), cut: false });
const dangerous = fc
  .tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ' =', '＝', '\u200F=', "'=", '"', ''), fc.string({ unit: 'binary' }))
  .map(([start, rest]) => start + rest);
const texts = fc.array(fc.oneof(dangerous, fc.string({ unit: 'grapheme' })), { maxLength: 12 });

describe('a text of an export', () => {
  test('comes back from CSV whole, and none begins as a formula does', () => {
    fc.assert(
      fc.property(texts, (given) => {
        const [, ...rows] = readCsv([...csvLines(tableOf(given))].join(''));
        const cells = rows.map(([cell = '']) => cell);
        expect(cells.map((cell, index) => (cell === `'${safeText(given[index] ?? '')}` ? cell.slice(1) : cell))).toEqual(
          given.map(safeText),
        );
        for (const cell of cells) expect(cell).not.toMatch(/^[\s\u200B-\u200F\uFEFF]*[=+\-@＝＋－＠]|^[\t\r\n]/);
      }),
    );
  });

  test('comes back from XLSX whole, as a text and never as a formula', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (given) => {
        const { sheet, rows } = await readXlsx(await workbookBytes(tableOf(given), 'ar'));
        // A carriage return is a line's end in XML, whoever writes it (XML 1.0 § 2.11).
        const lines = (list: string[]) => list.map((text) => text.replace(/\r\n?/g, '\n').replaceAll('\n', ' ').trim());
        // An empty cell is not written, nor is a row of none.
        const filled = (list: string[]) => lines(list).filter(Boolean);
        expect(filled(rows.slice(1).map(([cell = '']) => cell))).toEqual(filled(given.map(safeText)));
        expect(sheet).not.toMatch(/<f[ >]/);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  test.each(['toString', 'constructor', '__proto__'])('stands in XLSX also where JavaScript has a meaning for it: %s', async (text) => {
    const { rows } = await readXlsx(await workbookBytes(tableOf([text]), 'ar'));
    expect(rows[1]?.[0]?.trim()).toBe(text);
  });

  test('shows where something could not be read', async () => {
    const { rows } = await readXlsx(await workbookBytes(tableOf(['\uFFFD', 'قبل\uD800بعد']), 'ar'));
    expect(rows.slice(1)).toEqual([['?'], ['قبل?بعد']]);
  });

  test.each(['+966550000001', '00966550000001', '966550000001', '0550000001'])('shows no phone in full: %s', (phone) => {
    expect(safeText(`اتصلوا بي ${phone} مساءً`)).toMatch(/^اتصلوا بي \S{2,5}••••••01 مساءً$/);
  });
});

test('a sheet in Arabic runs from right to left', async () => {
  expect((await readXlsx(await workbookBytes(tableOf([]), 'ar'))).sheet).toContain('rightToLeft="1"');
  expect((await readXlsx(await workbookBytes(tableOf([]), 'en'))).sheet).not.toContain('rightToLeft');
});

test('a moment stands in both calendars, as it is in Riyadh', () => {
  expect(momentCells('2026-11-23T22:30:00.000Z')).toEqual(['2026-11-24 01:30', '1448-06-14']);
});

test('reading stops at the bound and says so; at its end it says that there is no more', async () => {
  const page = (total: number) => async (cursor: string | undefined, limit: number) => {
    const from = Number(cursor ?? 0);
    const items = Array.from({ length: Math.min(limit, total - from) }, (_, index) => from + index);
    return { items, nextCursor: from + items.length < total ? String(from + items.length) : null };
  };
  for (const [total, rows, cut] of [
    [2499, 2499, false],
    [2500, 2500, false],
    [2501, 2500, true],
    [0, 0, false],
  ] as const) {
    const read = await readAll(page(total), 2500);
    expect([read.items.length, read.cut, read.items.at(-1)]).toEqual([rows, cut, rows === 0 ? undefined : rows - 1]);
  }
});
