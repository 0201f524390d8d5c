import { defineMessages, plural } from '#i18n';

const arabicDays = (n: number) => plural(n, { one: 'يوم واحد', two: 'يومان', few: '# أيام', many: '# يومًا', other: '# يوم' });
const arabicDaysAfter = (n: number) => plural(n, { one: 'يوم واحد', two: 'يومين', few: '# أيام', many: '# يومًا', other: '# يوم' });
const arabicRows = (n: number) =>
  plural(n, { zero: 'لا سجلات', one: 'سجل واحد', two: 'سجلان', few: '# سجلات', many: '# سجلًا', other: '# سجل' });
const englishDays = (n: number) => plural(n, { one: '# day', other: '# days' });
const englishRows = (n: number) => plural(n, { one: '# record', other: '# records' });

export const retentionWords = defineMessages({
  ar: {
    title: 'الاحتفاظ بالبيانات',
    about: 'متى يُتلف كل نوع من البيانات. القاعدة غير المفعّلة تَعُدّ ولا تُتلف شيئًا. تعمل القواعد كل ليلة عند الثانية.',
    dry: 'تَعُدّ فقط',
    on: 'مفعّلة',
    keptFor: 'مدة الحفظ',
    days: arabicDays,
    legalBasis: 'السند النظامي',
    runs: 'آخر مرات التشغيل',
    noRuns: 'لم تعمل هذه القاعدة بعد.',
    when: 'الوقت',
    kind: 'النوع',
    state: 'حال القاعدة',
    dryRun: 'تجربة',
    realRun: 'إتلاف',
    withDays: 'المدة',
    matched: 'انتهت مدتها',
    removed: 'أُتلف',
    failed: 'تعذّر',
    examples: 'أمثلة من آخر مرة (المعرّفات)',
    tryNow: 'تجربة الآن',
    tried: (n: number) => `انتهت التجربة: ${arabicRows(n)}. لم يُتلف شيء.`,
    changeDays: 'تغيير المدة',
    daysField: 'مدة الحفظ (أيام)',
    changeWhy: 'بعد التغيير تعود القاعدة إلى العدّ فقط، ولا تُفعّل إلا بعد تجربة جديدة.',
    changed: 'تغيّرت المدة، والقاعدة تَعُدّ فقط.',
    save: 'حفظ المدة',
    switchOn: 'تفعيل الإتلاف',
    tryFirst: 'للتفعيل: أجرِ تجربة بالمدة الحالية واطّلع على نتيجتها.',
    confirm: (n: number, days: number) =>
      `نتيجة آخر تجربة: ${arabicRows(n)}. من الليلة القادمة يُتلف كل ليلة ما مضى عليه أكثر من ${arabicDaysAfter(days)}، ولا يمكن استرجاعه.`,
    switchedOn: 'فُعّلت القاعدة.',
    switchOff: 'إيقاف الإتلاف',
    switchedOff: 'أُوقف الإتلاف، والقاعدة تَعُدّ فقط.',
  },
  en: {
    title: 'Retention of data',
    about:
      'When each kind of data is destroyed. A rule that is not switched on counts and destroys nothing. The rules run every night at two.',
    dry: 'Only counts',
    on: 'Switched on',
    keptFor: 'Kept for',
    days: englishDays,
    legalBasis: 'Legal basis',
    runs: 'Last runs',
    noRuns: 'This rule has not run yet.',
    when: 'When',
    kind: 'Kind',
    state: 'State of the rule',
    dryRun: 'Dry run',
    realRun: 'Removal',
    withDays: 'Period',
    matched: 'Time is over',
    removed: 'Removed',
    failed: 'Failed',
    examples: 'Examples of the last run (ids)',
    tryNow: 'Run dry now',
    tried: (n: number) => `Dry run done: ${englishRows(n)}. Nothing was removed.`,
    changeDays: 'Change the period',
    daysField: 'Kept for (days)',
    changeWhy: 'After a change the rule only counts, and can be switched on again only after a new dry run.',
    changed: 'The period was changed; the rule only counts.',
    save: 'Save the period',
    switchOn: 'Switch removal on',
    tryFirst: 'To switch it on, run it dry with the present period and look at the outcome.',
    confirm: (n: number, days: number) =>
      `The last dry run found ${englishRows(n)}. From the coming night on, what is older than ${englishDays(days)} goes every night, and cannot be brought back.`,
    switchedOn: 'The rule is switched on.',
    switchOff: 'Switch removal off',
    switchedOff: 'Removal is off; the rule only counts.',
  },
});
