const arabicIndicZero = 0x0660;
const persianZero = 0x06f0;

/** Arabic-Indic and Persian digits as Latin ones; all else stays. */
export function toLatinDigits(typed: string): string {
  return typed
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - arabicIndicZero))
    .replace(/[\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) - persianZero));
}

/** A case number as it is read out: `4821 937 506`. */
export const groupCaseNumber = (number: string): string => number.replace(/^(\d{4})(\d{3})(\d{3})$/, '$1 $2 $3');
