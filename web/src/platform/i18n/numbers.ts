import type { Language } from '@sawt/contract';
import { locales } from './language.ts';

const perLanguage = (options: Intl.NumberFormatOptions) => ({
  ar: new Intl.NumberFormat(locales.ar, options),
  en: new Intl.NumberFormat(locales.en, options),
});
const number = perLanguage({ maximumFractionDigits: 1 });
const percent = perLanguage({ style: 'percent', maximumFractionDigits: 0 });
const kilobytes = perLanguage({ style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 });
const megabytes = perLanguage({ style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
const riyals = perLanguage({ style: 'currency', currency: 'SAR', minimumFractionDigits: 2, maximumFractionDigits: 2 });
const hours = perLanguage({ style: 'unit', unit: 'hour', unitDisplay: 'long' });
const minutes = perLanguage({ style: 'unit', unit: 'minute', unitDisplay: 'long' });

export const formatNumber = (language: Language, value: number): string => number[language].format(value);

/** @param amount in riyals */
export const formatMoney = (language: Language, amount: number): string => riyals[language].format(amount);

/** @param share 0–1 */
export const formatPercent = (language: Language, share: number): string => percent[language].format(share);

export function formatBytes(language: Language, bytes: number): string {
  const inKilobytes = bytes / 1024;
  return inKilobytes < 1000 ? kilobytes[language].format(Math.ceil(inKilobytes)) : megabytes[language].format(inKilobytes / 1024);
}

const lessThanAMinute: Record<Language, string> = { ar: 'أقل من دقيقة', en: 'under a minute' };

/** Working time: hours and minutes, because a working day is not 24 hours. From ten hours on, minutes are noise. */
export function formatWorkingTime(language: Language, totalMinutes: number): string {
  const rounded = Math.round(totalMinutes);
  const wholeHours = Math.floor(rounded / 60);
  const rest = rounded % 60;
  if (rounded === 0) return lessThanAMinute[language];
  if (wholeHours >= 10) return hours[language].format(Math.round(rounded / 60));
  if (wholeHours === 0) return minutes[language].format(rest);
  if (rest === 0) return hours[language].format(wholeHours);
  return new Intl.ListFormat(locales[language]).format([hours[language].format(wholeHours), minutes[language].format(rest)]);
}
