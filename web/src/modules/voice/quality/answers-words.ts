import type { QualityFollowUp, QualityResult } from '@sawt/contract';
import { defineMessages, plural } from '#i18n';

export const answersWords = defineMessages({
  ar: {
    title: 'الردود المسحوبة والمراجعة',
    about: 'ما وراء أرقام جودة الردود: كل رد سُحب في العينة أو رُوجع لسبب في آخر ثلاثة عشر أسبوعًا، ورأي الإمارة فيه، وما جرى بعده.',
    filters: 'تصفية الردود',
    result: 'نتيجة المراجعة',
    followUp: 'ما جرى بعدها',
    drawn: 'مصدر الرد',
    ofSample: 'من العينة',
    picked: 'اختير لسبب',
    agency: 'الجهة التي ردّت',
    week: 'أسبوع العينة',
    criterion: 'المعيار',
    mark: 'علامته',
    met: 'مستوفى',
    unmet: 'غير مستوفى',
    notApplicable: 'لا ينطبق',
    list: 'الردود، الأحدث أولًا',
    none: 'لا ردود بهذه الصفات',
    noneText: 'غيّر التصفية أو امسحها.',
    count: (count: number) =>
      plural(count, { zero: 'لا ردود.', one: 'رد واحد.', two: 'ردان.', few: '# ردود.', many: '# ردًا.', other: '# رد.' }),
  },
  en: {
    title: 'Answers drawn and judged',
    about:
      'What is behind the numbers: every answer of the last thirteen weeks that was drawn or picked for a reason, its verdict, and what came of it.',
    filters: 'Filter the answers',
    result: 'Verdict',
    followUp: 'What came of it',
    drawn: 'Where from',
    ofSample: 'Of the sample',
    picked: 'Picked for a reason',
    agency: 'Agency that answered',
    week: 'Week of the sample',
    criterion: 'Criterion',
    mark: 'Its mark',
    met: 'Met',
    unmet: 'Not met',
    notApplicable: 'Not applicable',
    list: 'The answers, the latest first',
    none: 'No answers like these',
    noneText: 'Change the filter or clear it.',
    count: (count: number) => (count === 0 ? 'No answers.' : plural(count, { one: 'One answer.', other: '# answers.' })),
  },
});

export const resultWords = defineMessages<Record<QualityResult, string>>({
  ar: { waits: 'ينتظر المراجعة', judged: 'روجع', good: 'رد جيد', bad: 'يحتاج إلى تحسين' },
  en: { waits: 'Waits to be judged', judged: 'Judged', good: 'Good answer', bad: 'Could be better' },
});

/** Of an answer that could be better. */
export const followUpWords = defineMessages<Record<QualityFollowUp, string>>({
  ar: {
    standing: 'لم يُصحّح بعد',
    reopened: 'أُعيد فتح بلاغه ولم يُردّ عليه',
    corrected: 'حلّ محله رد آخر',
    gone: 'بلاغه لدى جهة أخرى',
  },
  en: {
    standing: 'Not corrected yet',
    reopened: 'Case opened again, no new answer',
    corrected: 'Another answer in its place',
    gone: 'Case with another agency',
  },
});
