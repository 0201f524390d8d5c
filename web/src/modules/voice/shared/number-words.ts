import { parseCaseNumber } from '@sawt/contract';
import { defineMessages, toLatinDigits, useMessages } from '#i18n';

const numberWords = defineMessages({
  ar: {
    wrongDigit: 'في رقم البلاغ رقم غير صحيح. قارنه بما في الرسالة.',
    tooLong: 'رقم البلاغ عشرة أرقام، وهذا أطول.',
  },
  en: {
    wrongDigit: 'A digit of this case number is wrong. Compare it with the message.',
    tooLong: 'A case number has ten digits; this one is longer.',
  },
});

/** What is wrong with a case number, as soon as it can be known; undefined while it is being typed, and for what is none. */
export function useNumberError(typed: string): string | undefined {
  const words = useMessages(numberWords);
  return numberError(typed) && words[numberError(typed) as 'wrongDigit'];
}

export function numberError(typed: string): 'wrongDigit' | 'tooLong' | undefined {
  if (parseCaseNumber(typed) === 'wrong-digit') return 'wrongDigit';
  const digits = toLatinDigits(typed).replace(/[\s\p{Pd}\p{Cf}]/gu, '');
  return /^[1-9]\d{10,}$/.test(digits) ? 'tooLong' : undefined;
}
