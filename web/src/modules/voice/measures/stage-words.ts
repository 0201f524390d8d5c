import { defineMessages } from '#i18n';

export const stageWords = defineMessages({
  ar: {
    title: 'أين يمضي الوقت: وقت العمل في كل مرحلة',
    help: 'كم بقيت البلاغات في كل مرحلة غادرتها، بوقت العمل الرسمي، ومجموع مراتها فيها إن تكررت. وما قبل بدء هذا القياس غير محسوب.',
    drawn: 'بالساعات، حسب المرحلة',
    stage: 'المرحلة',
    cases: 'البلاغات',
    median: 'الوسيط',
    p90: '٩ من كل ١٠',
    medianHours: 'الوسيط (ساعات)',
    p90Hours: '٩ من كل ١٠ (ساعات)',
    byGroup: (by: string) => `الوقت في كل مرحلة حسب ${by}: الوسيط، ثم ما لم يتجاوزه تسعة من كل عشرة`,
    none: 'لم تغادر بلاغات هذا الاختيار مرحلةً بعد.',
    passed: (stages: string) => `مرّ بمرحلة: ${stages}`,
  },
  en: {
    title: 'Where time goes: working time in each stage',
    help: 'How long the cases were in each stage that they have left, in official working time, all their stays in it together. What was before this began to be measured is not counted.',
    drawn: 'In hours, by stage',
    stage: 'Stage',
    cases: 'Cases',
    median: 'Median',
    p90: '9 of 10',
    medianHours: 'Median (hours)',
    p90Hours: '9 of 10 (hours)',
    byGroup: (by: string) => `Time in each stage by ${by.toLowerCase()}: the median, then what nine of ten did not exceed`,
    none: 'No case of this selection has left a stage yet.',
    passed: (stages: string) => `Has been: ${stages}`,
  },
});
