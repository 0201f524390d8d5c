import type { Bilingual } from '@sawt/contract';

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };
const rules = { ar: new Intl.PluralRules('ar'), en: new Intl.PluralRules('en') };

/** A number with what it counts, in the form that the number asks for (CLDR); `#` stands for it. */
const counted = (count: number, forms: { ar: Forms; en: Forms }): Bilingual => {
  const form = (language: 'ar' | 'en') =>
    (forms[language][rules[language].select(count)] ?? forms[language].other).replace('#', String(count));
  return { ar: form('ar'), en: form('en') };
};

/** As in "the agency has …". */
export const lateCases = (count: number): Bilingual =>
  counted(count, {
    ar: {
      one: 'بلاغ واحد متأخر',
      two: 'بلاغان متأخران',
      few: '# بلاغات متأخرة',
      many: '# بلاغًا متأخرًا',
      other: '# بلاغ متأخر',
    },
    en: { one: '1 late case', other: '# late cases' },
  });

/** As in "the time of …". */
export const casesOf = (count: number): Bilingual =>
  counted(count, {
    ar: { one: 'بلاغ واحد', two: 'بلاغين', few: '# بلاغات', many: '# بلاغًا', other: '# بلاغ' },
    en: { one: '1 case', other: '# cases' },
  });

/** As in "for …", in days of the calendar. */
export const forDays = (days: number): Bilingual =>
  counted(days, {
    ar: { zero: 'أقل من يوم', one: 'يوم', two: 'يومين', few: '# أيام', many: '# يومًا', other: '# يوم' },
    en: days === 0 ? { other: 'less than a day' } : { one: '1 day', other: '# days' },
  });
