import { toLatinDigits } from '#i18n';

/** A Saudi mobile number as people type it (`05…`, `9665…`, `+9665…`, any digits) as `+9665xxxxxxxx`; null if it is none. */
export function normalisePhone(typed: string): string | null {
  const digits = toLatinDigits(typed).replace(/[\s()-]/g, '');
  const local = /^(?:\+966|00966|966|0)?(5\d{8})$/.exec(digits)?.[1];
  return local ? `+966${local}` : null;
}
