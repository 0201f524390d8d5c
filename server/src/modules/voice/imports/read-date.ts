import { latinDigits } from '@sawt/contract';

const ummAlQura = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
});
const dayMs = 86_400_000;
/** 1 Muharram 1300 by Umm al-Qura. */
const begin = Date.UTC(1882, 10, 12);

/**
 * A day as registers write it, `yyyy-mm-dd` or `dd-mm-yyyy` with any separator and digits; a year from 1300 to 1599 is of the Umm al-Qura
 * calendar. @returns midnight UTC of that day; undefined where there is no such day
 */
export function readDate(typed: string): Date | undefined {
  const parts = latinDigits(typed)
    .replace(/[\p{Cf}هـم\s]/gu, '')
    .split(/[-/.\\]/);
  if (parts.length !== 3 || !parts.every((part) => /^\d{1,4}$/.test(part))) return undefined;
  const [year, month, day] = (parts[0]?.length === 4 ? parts : parts.toReversed()).map(Number) as [number, number, number];
  if (year >= 1300 && year < 1600) return ofHijri(year, month, day);
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal && year >= 1900 && year < 2200 ? date : undefined;
}

/** Guessed from the mean length of a month, then looked for among the days around it. */
function ofHijri(year: number, month: number, day: number): Date | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 30) return undefined;
  const guess = begin + Math.round(((year - 1300) * 12 + month - 1) * 29.530588 + day - 1) * dayMs;
  for (let off = -4; off <= 4; off++) {
    const date = new Date(guess + off * dayMs);
    const parts = Object.fromEntries(ummAlQura.formatToParts(date).map(({ type, value }) => [type, Number.parseInt(value, 10)]));
    if (parts.year === year && parts.month === month && parts.day === day) return date;
  }
  return undefined;
}
