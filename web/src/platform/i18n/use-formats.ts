import type { Bilingual, Language } from '@sawt/contract';
import { useMemo } from 'react';
import * as dates from './dates.ts';
import { useLanguage } from './language.ts';
import * as numbers from './numbers.ts';

const formatsIn = (language: Language) => ({
  language,
  /** The reader's side of a text that exists in both languages. */
  text: (bilingual: Bilingual) => bilingual[language],
  number: (value: number) => numbers.formatNumber(language, value),
  money: (riyals: number) => numbers.formatMoney(language, riyals),
  percent: (share: number) => numbers.formatPercent(language, share),
  bytes: (bytes: number) => numbers.formatBytes(language, bytes),
  workingTime: (minutes: number) => numbers.formatWorkingTime(language, minutes),
  date: (at: string) => dates.formatDate(language, at),
  hijriYear: (at: string) => dates.formatHijriYear(language, at),
  time: (at: string) => dates.formatTime(language, at),
  shortDay: (day: string) => dates.formatShortDay(language, day),
  monthOf: (day: string) => dates.formatMonth(language, day),
  hijriMonthOf: (at: string) => dates.formatHijriMonth(language, at),
  relative: (at: string, now: number = Date.now()) => dates.formatRelative(language, at, now),
});

export type Formats = ReturnType<typeof formatsIn>;

/** Numbers, dates and bilingual texts as the reader's language writes them. */
export function useFormats(): Formats {
  const language = useLanguage();
  return useMemo(() => formatsIn(language), [language]);
}
