import type { Bilingual } from '@sawt/contract';

const format = (locale: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, { timeZone: 'Asia/Riyadh', ...options });

const hijri = {
  ar: format('ar-SA-u-ca-islamic-umalqura-nu-latn', { day: 'numeric', month: 'numeric', year: 'numeric' }),
  en: format('en-GB-u-ca-islamic-umalqura', { day: 'numeric', month: 'numeric', year: 'numeric' }),
};
const gregorian = {
  ar: format('ar-SA-u-ca-gregory-nu-latn', { day: 'numeric', month: 'numeric' }),
  en: format('en-GB-u-ca-gregory', { day: 'numeric', month: 'short' }),
};

/** A date as a short message says it: Umm al-Qura with the Gregorian day beside it, in Riyadh. */
export function bothCalendars(moment: Date): Bilingual {
  return {
    ar: `${hijri.ar.format(moment)} (${gregorian.ar.format(moment)}م)`,
    en: `${gregorian.en.format(moment)} (${hijri.en.format(moment)})`,
  };
}
