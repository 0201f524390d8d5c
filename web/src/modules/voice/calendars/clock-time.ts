import type { Language, Span } from '@sawt/contract';
import { formatClockTime, toLatinDigits } from '#i18n';

/** `07:30` as minutes after midnight; `24:00` ends a day. @returns null for what is no time */
export function minutesOf(typed: string): number | null {
  const [, hours, minutes = '0'] = /^\s*(\d{1,2})(?:[:.٫](\d{2}))?\s*$/.exec(toLatinDigits(typed)) ?? [];
  if (hours === undefined) return null;
  const total = Number(hours) * 60 + Number(minutes);
  return Number(minutes) < 60 && total <= 1440 ? total : null;
}

/** As it stands in a field. */
export const clockTime = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** As it is read. */
export const spanText = (language: Language, [from, to]: Span): string =>
  `${formatClockTime(language, from)}–${formatClockTime(language, to)}`;
