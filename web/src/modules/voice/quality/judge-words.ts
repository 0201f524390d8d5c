import type { QualityCriterion, QualityMark } from '@sawt/contract';
import { defineMessages } from '#i18n';

export const judgeWords = defineMessages({
  ar: {
    judge: 'مراجعة الرد',
    judgeOf: (number: string) => `مراجعة الرد على البلاغ ${number}`,
    again: 'مراجعة جديدة',
    againOf: (number: string) => `مراجعة جديدة للرد على البلاغ ${number}`,
    save: 'حفظ المراجعة',
    saved: 'حُفظت المراجعة، وتطّلع عليها قيادة الجهة ومنسقها.',
    citizenWords: 'كلام المستفيد',
    answer: 'الرد المرسل إليه',
    noAnswer: 'لم يعد نص الرد محفوظًا.',
    note: 'ملاحظة للجهة',
    noteHint: 'ما الذي ينقص الرد، وكيف يكون أفضل. تلزم إن كان معيار غير مستوفى.',
    good: 'رد جيد',
    notGood: 'يحتاج إلى تحسين',
    earlier: 'مراجعات سابقة',
    criteria: 'المعايير',
    title: 'مراجعة جودة الرد',
    notJudged: 'لم يُراجع هذا الرد بعد.',
  },
  en: {
    judge: 'Judge the answer',
    judgeOf: (number: string) => `Judge the answer to case ${number}`,
    again: 'Judge again',
    againOf: (number: string) => `Judge the answer to case ${number} again`,
    save: 'Save the verdict',
    saved: 'The verdict is saved. The agency’s leader and coordinator can read it.',
    citizenWords: 'The citizen’s words',
    answer: 'The answer they had',
    noAnswer: 'The words of the answer are no longer kept.',
    note: 'Note to the agency',
    noteHint: 'What the answer lacks, and how it would be better. Required where a criterion is not met.',
    good: 'Good answer',
    notGood: 'Could be better',
    earlier: 'Earlier verdicts',
    criteria: 'Criteria',
    title: 'Quality of the answer',
    notJudged: 'Nobody has judged this answer yet.',
  },
});

export const criterionWords = defineMessages<Record<QualityCriterion, string>>({
  ar: {
    understood: 'فهم ما يطلبه المستفيد',
    complete: 'أجاب عن كل ما ورد في البلاغ',
    clear: 'لغته واضحة ولبقة',
    proven: 'دعم ما قاله بإثبات أو وقائع',
    timely: 'وصل في وقت معقول',
  },
  en: {
    understood: 'Understood the matter',
    complete: 'Answered all of it',
    clear: 'Clear and courteous language',
    proven: 'Supported by proof or facts',
    timely: 'Came in reasonable time',
  },
});

export const markWords = defineMessages<Record<QualityMark, string>>({
  ar: { met: 'مستوفى', unmet: 'غير مستوفى', not_applicable: 'لا ينطبق' },
  en: { met: 'Met', unmet: 'Not met', not_applicable: 'Not applicable' },
});
