import { type Bilingual, type Channel, fillTemplate } from '@sawt/contract';
import type { DeliveryRow } from '../deliveries/present.ts';
import { type TemplateRow, wordsFor } from '../templates.ts';

type Language = keyof Bilingual;
const rules = { ar: new Intl.PluralRules('ar'), en: new Intl.PluralRules('en') };
const news: Record<Language, Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }> = {
  ar: { two: 'مستجدّان', few: '# مستجدّات', many: '# مستجدًّا', other: '# مستجدّ' },
  en: { other: '# pieces of news' },
};
const mostNumbers = 5;

/** How many, as the language counts them. */
const newsOf = (count: number, language: Language): string =>
  (news[language][rules[language].select(count)] ?? news[language].other).replace('#', String(count));

/**
 * Several messages to one reader as one, by the same channel. A letter has room for all of their words; a short message says how
 * many there are, of which cases, and where; on a screen that others see it says no more than that there are some.
 */
export function bundleText(rows: readonly DeliveryRow[], template: Pick<TemplateRow, 'code' | 'text' | 'by_channel'>, origin: string) {
  const [first] = rows as readonly [DeliveryRow];
  const language = first.language as Language;
  const opens = commonPage(rows);
  const words: Record<Channel, () => string> = {
    email: () => rows.map((row) => row.text).join('\n\n'),
    push: () => fillTemplate(pushText[language], { news: newsOf(rows.length, language) }, language),
    sms: () => wordsFor('sms', template, language, valuesOf(rows, language, `${origin}${opens}`)).text,
  };
  const { person_id, channel, recipient } = first;
  return { person_id, channel, recipient, language, template: template.code, text: words[channel as Channel](), opens };
}

const valuesOf = (rows: readonly DeliveryRow[], language: Language, link: string) => ({
  news: newsOf(rows.length, language),
  count: String(rows.length),
  numbers: numbersIn(rows, language),
  link,
});

const pushText = { ar: 'لديكم {news}. افتحوا المنصة للاطلاع.', en: '{news} for you. Open the platform to read them.' };

/** The page that all of them open, or else the list of the cases. */
function commonPage(rows: readonly DeliveryRow[]): string {
  const [page, ...others] = [...new Set(rows.map(({ opens }) => opens))];
  if (page && others.length === 0) return page;
  return page?.startsWith('/staff') ? '/staff/cases' : '/cases';
}

function numbersIn(rows: readonly DeliveryRow[], language: Language): string {
  const numbers = [...new Set(rows.flatMap(({ opens }) => /\/cases\/(\d{10})$/.exec(opens ?? '')?.[1] ?? []))];
  const shown = numbers.slice(0, mostNumbers).join(language === 'ar' ? '، ' : ', ');
  return numbers.length > mostNumbers ? `${shown}…` : shown;
}
