import type { PlaceUse } from '@sawt/contract';
import { defineMessages, plural } from '#i18n';

type Use = PlaceUse['what'];

export const countWords = defineMessages<Record<Use, (count: number) => string>>({
  ar: {
    open_cases: (count: number) =>
      plural(count, {
        zero: 'لا بلاغات مفتوحة',
        one: 'بلاغ واحد مفتوح',
        two: 'بلاغان مفتوحان',
        few: '# بلاغات مفتوحة',
        many: '# بلاغًا مفتوحًا',
        other: '# بلاغ مفتوح',
      }),
    people: (count: number) =>
      plural(count, {
        zero: 'لا منسوبين',
        one: 'منسوب واحد',
        two: 'منسوبان',
        few: '# منسوبين',
        many: '# منسوبًا',
        other: '# منسوب',
      }),
    categories: (count: number) =>
      plural(count, {
        zero: 'لا تصنيفات',
        one: 'تصنيف واحد مستخدم',
        two: 'تصنيفان مستخدمان',
        few: '# تصنيفات مستخدمة',
        many: '# تصنيفًا مستخدمًا',
        other: '# تصنيف مستخدم',
      }),
    routing_rules: (count: number) =>
      plural(count, {
        zero: 'لا قواعد إحالة',
        one: 'قاعدة إحالة واحدة',
        two: 'قاعدتا إحالة',
        few: '# قواعد إحالة',
        many: '# قاعدة إحالة',
        other: '# قاعدة إحالة',
      }),
    partners: (count: number) =>
      plural(count, {
        zero: 'لا أنظمة متصلة',
        one: 'نظام متصل واحد',
        two: 'نظامان متصلان',
        few: '# أنظمة متصلة',
        many: '# نظامًا متصلًا',
        other: '# نظام متصل',
      }),
  },
  en: {
    open_cases: (count: number) => plural(count, { one: '# open case', other: '# open cases' }),
    people: (count: number) => plural(count, { one: '# person', other: '# people' }),
    categories: (count: number) => plural(count, { one: '# category in use', other: '# categories in use' }),
    routing_rules: (count: number) => plural(count, { one: '# rule of the routing', other: '# rules of the routing' }),
    partners: (count: number) => plural(count, { one: '# connected system', other: '# connected systems' }),
  },
});

/** What is to be done about it. */
export const wayOutWords = defineMessages<Record<Use, string>>({
  ar: {
    open_cases: 'يُرد عليها، أو تُعاد إلى الإمارة لتحيلها إلى غيرها.',
    people: 'يُنقلون إلى إدارة أخرى أو تُغلق حساباتهم، وتُلغى دعوات من لم يدخل منهم.',
    categories: 'يُوقف استخدامها، ويُسمّى ما يخلفها.',
    routing_rules: 'تُوجَّه إلى جهة أخرى أو تُحذف، ثم تُعتمد القواعد.',
    partners: 'تُلغى مفاتيحها.',
  },
  en: {
    open_cases: 'Answer them, or return them to the emirate, which refers them elsewhere.',
    people: 'Move them to another department or close their accounts, and revoke invitations that were not used.',
    categories: 'Take them out of use, and name what takes their place.',
    routing_rules: 'Lead them elsewhere or remove them, then make the rules live.',
    partners: 'Revoke their keys.',
  },
});

export const seeWords = defineMessages<Record<Use, string>>({
  ar: {
    open_cases: 'عرض البلاغات',
    people: 'عرض المنسوبين',
    categories: 'عرض التصنيفات',
    routing_rules: 'عرض قواعد الإحالة',
    partners: 'عرض الأنظمة',
  },
  en: {
    open_cases: 'Show the cases',
    people: 'Show the people',
    categories: 'Show the categories',
    routing_rules: 'Show the rules',
    partners: 'Show the systems',
  },
});
