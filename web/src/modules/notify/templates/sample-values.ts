import { type Bilingual, fillTemplate, type Language } from '@sawt/contract';
import { defineMessages } from '#i18n';

/** What stands for each variable in a preview, written as the server writes it. */
const samples: Readonly<Record<string, Bilingual>> = {
  number: { ar: '4821937506', en: '4821937506' },
  citizen: { ar: 'المستفيد الكريم', en: 'Dear citizen' },
  category: { ar: 'الحفر والهبوطات في الشوارع', en: 'Potholes and subsidence in streets' },
  area: { ar: 'بريدة', en: 'Buraydah' },
  agency: { ar: 'أمانة منطقة القصيم', en: 'Qassim Municipality' },
  due: { ar: '13 جمادى الآخرة (23 نوفمبر)', en: '23 November (13 Jumada II)' },
  code: { ar: '493027', en: '493027' },
  minutes: { ar: '5', en: '5' },
  until: { ar: '13 جمادى الآخرة (23 نوفمبر)', en: '23 November (13 Jumada II)' },
  late: { ar: '12 بلاغًا متأخرًا', en: '12 late cases' },
  oldest: { ar: '4821937506', en: '4821937506' },
  since: { ar: '9 أيام', en: '9 days' },
  gravest: { ar: '7305518246', en: '7305518246' },
  cases: { ar: '7 بلاغات', en: '7 cases' },
  news: { ar: '3 مستجدّات', en: '3 pieces of news' },
  count: { ar: '12', en: '12' },
  numbers: { ar: '4821937506، 7305518246', en: '4821937506, 7305518246' },
  link: {
    ar: 'https://sawt.example.sa/staff/late/municipality.g3k.Ab3dE5fG7hJ9',
    en: 'https://sawt.example.sa/staff/late/municipality.g3k.Ab3dE5fG7hJ9',
  },
};

export const variableWords = defineMessages({
  ar: {
    number: 'رقم البلاغ',
    agency: 'اسم الجهة',
    citizen: 'مخاطبة المستفيد',
    category: 'التصنيف',
    area: 'المحافظة',
    due: 'موعد الرد',
    code: 'الرمز',
    minutes: 'مدة الصلاحية بالدقائق',
    until: 'آخر يوم',
    late: 'عدد البلاغات المتأخرة',
    oldest: 'رقم الأقدم تأخرًا',
    since: 'مدة تأخر الأقدم',
    gravest: 'رقم الأعلى أولوية',
    cases: 'عدد البلاغات',
    news: 'عدد المستجدات',
    count: 'العدد رقمًا',
    numbers: 'أرقام البلاغات',
    link: 'الرابط',
  },
  en: {
    number: 'case number',
    agency: 'name of the agency',
    citizen: 'form of address',
    category: 'category',
    area: 'governorate',
    due: 'when the answer is due',
    code: 'code',
    minutes: 'minutes it is valid',
    until: 'the last day',
    late: 'how many are late',
    oldest: 'number of the oldest',
    since: 'how long the oldest is late',
    gravest: 'number of the gravest',
    cases: 'how many cases',
    news: 'how many pieces of news',
    count: 'how many, as a number',
    numbers: 'numbers of the cases',
    link: 'link',
  },
});

/** What stands for the variables of a template: values of a real case where one was picked, else samples. */
export const valuesFor = (variables: readonly string[], language: Language, ofCase: Readonly<Record<string, Bilingual>> = {}) =>
  Object.fromEntries(
    variables.flatMap((name) => {
      const value = (ofCase[name] ?? samples[name])?.[language];
      return value === undefined ? [] : [[name, value]];
    }),
  );

/** The text with sample values in its places; what no variable fills stays to be seen. */
export const previewOf = (text: string, language: Language, variables: readonly string[]): string =>
  fillTemplate(text, valuesFor(variables, language), language);
