import type { Bilingual } from '@sawt/contract';

/** Day and month in words: in a short message, figures alone could be read from either end. */
const dayIn = (locale: string) => new Intl.DateTimeFormat(locale, { timeZone: 'Asia/Riyadh', day: 'numeric', month: 'long' });

const hijri = { ar: dayIn('ar-SA-u-ca-islamic-umalqura-nu-latn'), en: dayIn('en-GB-u-ca-islamic-umalqura') };
const gregorian = { ar: dayIn('ar-SA-u-ca-gregory-nu-latn'), en: dayIn('en-GB-u-ca-gregory') };

/** A date as a short message says it: the Umm al-Qura day and the Gregorian one, in Riyadh. */
export function bothCalendars(moment: Date): Bilingual {
  return {
    ar: `${hijri.ar.format(moment)} (${gregorian.ar.format(moment)})`,
    en: `${gregorian.en.format(moment)} (${hijri.en.format(moment)})`,
  };
}
