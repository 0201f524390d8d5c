import { formatNumber } from './numbers.ts';

type ArabicForms = Record<'zero' | 'one' | 'two' | 'few' | 'many' | 'other', string>;
type EnglishForms = Record<'one' | 'other', string>;

const rules = { ar: new Intl.PluralRules('ar'), en: new Intl.PluralRules('en') };

/**
 * The form that fits a count; `#` in it becomes the count in that language's digits.
 * Arabic writes all six forms, English its two: the set given tells which language it is.
 */
export function plural(count: number, forms: ArabicForms | EnglishForms): string {
  const language = 'few' in forms ? 'ar' : 'en';
  const form = rules[language].select(count);
  const words = (forms as Partial<Record<Intl.LDMLPluralRule, string>>)[form] ?? forms.other;
  return words.replaceAll('#', formatNumber(language, count));
}
