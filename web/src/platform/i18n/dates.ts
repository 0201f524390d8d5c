import type { Language } from '@sawt/contract';
import { locales } from './language.ts';

const timeZone = 'Asia/Riyadh';
const longDate = { day: 'numeric', month: 'long', year: 'numeric', timeZone } as const;
const hijri = {
  ar: new Intl.DateTimeFormat('ar-SA-u-ca-islamic-umalqura-nu-arab', longDate),
  en: new Intl.DateTimeFormat('en-GB-u-ca-islamic-umalqura', longDate),
};
const gregorian = {
  ar: new Intl.DateTimeFormat('ar-SA-u-ca-gregory-nu-arab', longDate),
  en: new Intl.DateTimeFormat('en-GB-u-ca-gregory', longDate),
};
const dayMonth = {
  ar: new Intl.DateTimeFormat('ar-SA-u-ca-gregory-nu-arab', { day: 'numeric', month: 'short', timeZone }),
  en: new Intl.DateTimeFormat('en-GB-u-ca-gregory', { day: 'numeric', month: 'short', timeZone }),
};
const month = {
  ar: new Intl.DateTimeFormat('ar-SA-u-ca-gregory-nu-arab', { month: 'long', year: 'numeric', timeZone }),
  en: new Intl.DateTimeFormat('en-GB-u-ca-gregory', { month: 'long', year: 'numeric', timeZone }),
};
const hijriMonth = {
  ar: new Intl.DateTimeFormat('ar-SA-u-ca-islamic-umalqura-nu-arab', { month: 'long', year: 'numeric', timeZone }),
  en: new Intl.DateTimeFormat('en-GB-u-ca-islamic-umalqura', { month: 'long', year: 'numeric', timeZone }),
};
const time = {
  ar: new Intl.DateTimeFormat('ar-SA-u-ca-gregory-nu-arab', { hour: 'numeric', minute: '2-digit', timeZone }),
  en: new Intl.DateTimeFormat('en-GB-u-ca-gregory', { hour: '2-digit', minute: '2-digit', timeZone }),
};
const relative = {
  ar: new Intl.RelativeTimeFormat(locales.ar, { numeric: 'auto' }),
  en: new Intl.RelativeTimeFormat(locales.en, { numeric: 'auto' }),
};

/** What stands in brackets is read at once: no line ends within it. */
const unbroken = (text: string): string => text.replaceAll(' ', '\u00a0');

/** Umm al-Qura first, Gregorian beside it, as official letters date themselves. `at` is ISO 8601 in UTC. */
export function formatDate(language: Language, at: string): string {
  const moment = new Date(at);
  const era = language === 'ar' ? ' م' : '';
  return `${hijri[language].format(moment)} (${unbroken(gregorian[language].format(moment) + era)})`;
}

/** The Umm al-Qura year in the reader's digits, without its era. */
export function formatHijriYear(language: Language, at: string): string {
  return hijri[language].formatToParts(new Date(at)).find(({ type }) => type === 'year')?.value ?? '';
}

export const formatTime = (language: Language, at: string): string => unbroken(time[language].format(new Date(at)));

/** A day for an axis or a dense row, Gregorian: `15 Dec`. Takes a moment or a bare `YYYY-MM-DD`. */
export const formatShortDay = (language: Language, day: string): string => dayMonth[language].format(new Date(day));

/** The Gregorian month of a day: `December 2026`. */
export const formatMonth = (language: Language, day: string): string => month[language].format(new Date(day));

/** The month of the Umm al-Qura calendar in which a moment is. */
export const formatHijriMonth = (language: Language, at: string): string => hijriMonth[language].format(new Date(at));

const minute = 60_000;
const steps: readonly [unit: Intl.RelativeTimeFormatUnit, milliseconds: number][] = [
  ['year', 365 * 24 * 60 * minute],
  ['month', 30 * 24 * 60 * minute],
  ['day', 24 * 60 * minute],
  ['hour', 60 * minute],
  ['minute', minute],
];

/** `3 hours ago`, `in 2 days`, in the largest unit that fits at least once. */
export function formatRelative(language: Language, at: string, now: number): string {
  const distance = new Date(at).getTime() - now;
  const step = steps.find(([, milliseconds]) => Math.abs(distance) >= milliseconds);
  return step ? relative[language].format(Math.trunc(distance / step[1]), step[0]) : relative[language].format(0, 'second');
}
