// Of texts what pages need too, apart from the schemas, so that they can do without those.

export const codePattern: RegExp = /^[a-z0-9][a-z0-9_-]{0,63}$/;

/** The text with ٠–٩ and the Persian ۰–۹ as 0–9; all else as it was. */
export const latinDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));

/** Can anybody read what is the matter? Two letters of any script at least; signs, digits and emoji alone say nothing. */
export const hasWords = (text: string): boolean => (text.match(/\p{L}/gu)?.length ?? 0) >= 2;
