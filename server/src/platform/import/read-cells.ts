import { latinDigits } from '@sawt/contract';
import { unifiedName } from '../i18n/arabic.ts';

/** A mobile number of the Kingdom, however it is written. @returns `+9665…`, or undefined */
export function readPhone(typed: string): string | undefined {
  const [, digits] = /^(?:\+|00)?(?:966)?0?(5\d{8})$/.exec(latinDigits(typed).replace(/[\s\p{Pd}\p{Cf}().]/gu, '')) ?? [];
  return digits && `+966${digits}`;
}

/** By its code, or its name in either language; of two with one name the code is needed. */
export function findNamed<T extends { code: string; name: { ar: string; en: string } }>(list: readonly T[], typed: string): T | undefined {
  const wanted = unifiedName(typed);
  const same = list.filter(({ code, name }) => [code, unifiedName(name.ar), unifiedName(name.en)].includes(wanted));
  return same.length === 1 ? same[0] : list.find(({ code }) => code === wanted);
}
