import type { Bilingual, Language } from '@sawt/contract';
import { defineMessages } from '#i18n';

/** What stands for each variable in a preview, written as the server writes it. */
const samples: Readonly<Record<string, Bilingual>> = {
  number: { ar: '4821937506', en: '4821937506' },
  agency: { ar: 'أمانة منطقة القصيم', en: 'Qassim Municipality' },
  due: { ar: '13/6/1448 (23/11م)', en: '23 Nov (13/06/1448 AH)' },
  code: { ar: '493027', en: '493027' },
  minutes: { ar: '5', en: '5' },
};

export const variableWords = defineMessages({
  ar: { number: 'رقم البلاغ', agency: 'اسم الجهة', due: 'موعد الرد', code: 'الرمز', minutes: 'مدة الصلاحية بالدقائق' },
  en: {
    number: 'case number',
    agency: 'name of the agency',
    due: 'when the answer is due',
    code: 'code',
    minutes: 'minutes it is valid',
  },
});

/** The text with sample values in its `{places}`; what no variable fills stays to be seen. */
export const previewOf = (text: string, language: Language, variables: readonly string[]): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => (variables.includes(name) ? (samples[name]?.[language] ?? place) : place));
