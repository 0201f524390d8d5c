import type { Language, Weekday } from '@sawt/contract';

/** Sunday first, as the week begins in the Kingdom. */
export const weekOrder: readonly Weekday[] = ['7', '1', '2', '3', '4', '5', '6'];

const locales = { ar: 'ar-SA-u-ca-gregory-nu-arab', en: 'en-GB-u-ca-gregory' } as const;
const hijriLocales = { ar: 'ar-SA-u-ca-islamic-umalqura-nu-arab', en: 'en-GB-u-ca-islamic-umalqura' } as const;
const utc = 'UTC';
// 1 January 2024 was a Monday.
const mondayOf = (weekday: Weekday) => Date.UTC(2024, 0, Number(weekday));

export const weekdayName = (language: Language, weekday: Weekday, width: 'long' | 'short' = 'long'): string =>
  new Intl.DateTimeFormat(locales[language], { weekday: width, timeZone: utc }).format(mondayOf(weekday));

/** @param month 1–12 */
export function monthName(language: Language, calendar: 'gregorian' | 'umm-al-qura', month: number): string {
  const isHijri = calendar === 'umm-al-qura';
  // A day in the middle of each month: 1 Muharram 1446 was 7 July 2024, and twelve lunar months take 354 days.
  const at = isHijri ? Date.UTC(2024, 6, 7 + Math.round((month - 0.5) * 29.53)) : Date.UTC(2024, month - 1, 15);
  return new Intl.DateTimeFormat(isHijri ? hijriLocales[language] : locales[language], { month: 'long', timeZone: utc }).format(at);
}

/** `نوفمبر ٢٠٢٦`. @param month `2026-11` */
export const monthTitle = (language: Language, month: string): string =>
  new Intl.DateTimeFormat(locales[language], { month: 'long', year: 'numeric', timeZone: utc }).format(new Date(`${month}-15T00:00:00Z`));

/** The month so many months later. */
export function monthAfter(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + months, 15)).toISOString().slice(0, 7);
}
