export { formatClockTime } from './clock-time.ts';
export { caseNumberInText, groupCaseNumber, toLatinDigits } from './digits.ts';
export { followLanguage, locales, setLanguage, useLanguage } from './language.ts';
export { defineMessages, type Messages, useMessages } from './messages.ts';
export { formatNumber, formatPercent } from './numbers.ts';
export { plural } from './plural.ts';
export { type Formats, useFormats } from './use-formats.ts';
