/** Arabic-Indic and Persian digits as Latin ones; all else stays. */
export { latinDigits as toLatinDigits } from '@sawt/contract';

/** A case number as it is read out: `4821 937 506`. */
export const groupCaseNumber = (number: string): string => number.replace(/^(\d{4})(\d{3})(\d{3})$/, '$1 $2 $3');

/** A case number within a sentence: it stands as it is read, from left to right, also within Arabic. Other words stay as they are. */
export const caseNumberInText = (words: string): string => words.replace(/^\d{10}$/, (number) => `\u2066${groupCaseNumber(number)}\u2069`);
