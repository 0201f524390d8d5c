import type { Language } from '@sawt/contract';
import { locales } from './language.ts';

const two = {
  ar: new Intl.NumberFormat(locales.ar, { minimumIntegerDigits: 2 }),
  en: new Intl.NumberFormat(locales.en, { minimumIntegerDigits: 2 }),
};

/** A time of the day, in 24 hours and the reader's digits. @param minutes after midnight; 1440 ends a day */
export const formatClockTime = (language: Language, minutes: number): string =>
  `${two[language].format(Math.floor(minutes / 60))}:${two[language].format(minutes % 60)}`;
