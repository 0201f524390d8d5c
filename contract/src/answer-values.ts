import type { Bilingual, Language } from './common.ts';
import { fillTemplate } from './template-syntax.ts';

/** What an answer may name of the case that it answers, as `{places}`. */
export const answerVariables = ['number', 'citizen', 'agency', 'category', 'area'] as const;
export type AnswerVariable = (typeof answerVariables)[number];

/** What of a case an answer may name. */
export interface AnsweredCase {
  number: string;
  /** Null: not to be named, or not known. */
  citizen: string | null;
  agency: Bilingual | null;
  category: Bilingual | null;
  area: Bilingual;
}

/** How whoever is not named is spoken to, and what stands for what a case has not. */
const unnamed: Readonly<Record<'citizen' | 'agency' | 'category', Bilingual>> = {
  citizen: { ar: 'المستفيد الكريم', en: 'Dear citizen' },
  agency: { ar: 'الجهة المختصة', en: 'the agency in charge' },
  category: { ar: 'موضوع البلاغ', en: 'the subject of the case' },
};
const namely: Readonly<Record<Language, (name: string) => string>> = {
  ar: (name) => `${unnamed.citizen.ar} ${name}`,
  en: (name) => `Dear ${name}`,
};

/** What stands in the places of an answer to this case. */
export function answerValues(
  { number, citizen, agency, category, area }: AnsweredCase,
  language: Language,
): Record<AnswerVariable, string> {
  return {
    number,
    citizen: citizen?.trim() ? namely[language](citizen.trim()) : unnamed.citizen[language],
    agency: (agency ?? unnamed.agency)[language],
    category: (category ?? unnamed.category)[language],
    area: area[language],
  };
}

/** In which language a text is written: its places say nothing of that. Where it has no letters, as the region speaks. */
export function writtenIn(text: string): Language {
  const words = text.replaceAll(/\{\w*\}/g, '');
  return /\p{Script=Latin}/u.test(words) && !/\p{Script=Arabic}/u.test(words) ? 'en' : 'ar';
}

/** A text with the places of this case filled, in its own language. Without a place it is what it was. */
export const fillAnswer = (text: string, of: AnsweredCase): string =>
  fillTemplate(text, answerValues(of, writtenIn(text)), writtenIn(text));
