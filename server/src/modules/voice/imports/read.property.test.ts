import type { Category } from '@sawt/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPhone } from '../../../platform/import/read-cells.ts';
import { decode, readCsv } from '../../../platform/import/read-csv.ts';
import { readDate } from './read-date.ts';
import { readFile } from './read-file.ts';

const arabicDigits = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));

describe('a CSV file', () => {
  test('is read as it was written, whatever stands in its cells, quoted or not, and rows keep the lines on which they begin', () => {
    const cell = fc.stringMatching(/^[ء-ي a-z0-9,;"\n]{0,12}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 }), (rows) => {
        const quoted = [['a', 'b', 'c'], ...rows].map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join());
        const [header, ...body] = readCsv(quoted.join('\r\n'));
        expect(header?.cells).toEqual(['a', 'b', 'c']);
        expect(body.map(({ cells }) => cells)).toEqual(rows.filter((row) => row.some((each) => each.trim() !== '')));
      }),
    );
    expect(readCsv('a;b\r\n"x;\n";2\r\n\r\n3;4')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['x;\n', '2'] },
      { line: 5, cells: ['3', '4'] },
    ]);
  });

  test('is understood in UTF-8 and in Windows-1256', () => {
    expect(decode(Buffer.from('رقم القيد'))).toEqual({ encoding: 'utf-8', text: 'رقم القيد' });
    expect(decode(Uint8Array.of(0xd1, 0xde, 0xe3))).toEqual({ encoding: 'windows-1256', text: 'رقم' });
  });

  test('with columns missing, empty or no text at all is refused, and names what is missing', () => {
    const ground = { areas: [], categories: [] as Category[], today: new Date() };
    const read = (text: string) => () => readFile(Buffer.from(text), ground);
    expect(read('الاسم,الجوال\nأ,ب')).toThrow(expect.objectContaining({ code: 'import.header' }));
    for (const text of ['', '\n\n', 'PK\u0003\u0004\0\0'])
      expect(read(text)).toThrow(expect.objectContaining({ code: 'import.unreadable' }));
  });
});

describe('a date', () => {
  const names = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  test('of the Umm al-Qura calendar is the day that the calendar says, in either order and with digits of both kinds', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1937-03-14'), max: new Date('2077-01-01'), noInvalidDate: true }), (date) => {
        const day = new Date(Math.floor(date.getTime() / 86_400_000) * 86_400_000);
        const part = Object.fromEntries(names.formatToParts(day).map(({ type, value }) => [type, Number.parseInt(value, 10)]));
        for (const typed of [`${part.year}/${part.month}/${part.day}`, `${part.day}-${part.month}-${part.year} هـ`]) {
          expect(readDate(typed)).toEqual(day);
          expect(readDate(arabicDigits(typed))).toEqual(day);
        }
      }),
    );
  });

  test('that there is not is none', () => {
    expect(readDate('2024-05-17')).toEqual(new Date('2024-05-17'));
    expect(readDate('١٧/٠٥/٢٠٢٤ م')).toEqual(new Date('2024-05-17'));
    for (const typed of ['2024-02-30', '1445/13/01', '1445-01-31', 'أمس', '17/05', '', '0/0/2024']) expect(readDate(typed)).toBeUndefined();
  });
});

test('a mobile number is understood however it is written, and nothing else is one', () => {
  for (const typed of ['0551234567', '551234567', '+966551234567', '00966 55 123 4567', '٠٥٥١٢٣٤٥٦٧', '966-55-123-4567']) {
    expect(readPhone(typed)).toBe('+966551234567');
  }
  for (const typed of ['0111234567', '05512345678', '+971551234567', 'محمد', '']) expect(readPhone(typed)).toBeUndefined();
});
