import { defineMessages } from '#i18n';

export const photoWords = defineMessages({
  ar: {
    title: 'مقارنة قبل العمل وبعده',
    add: 'إضافة مقارنة قبل وبعد',
    remove: 'حذف المقارنة',
    before: 'صورة ما قبل العمل',
    after: 'صورة ما بعد العمل',
    byCitizen: 'من المستفيد',
    onCase: 'من ملف البلاغ',
    attachedNow: 'أُرفقت الآن',
    withAnswer: 'تظهر الصورتان للمستفيد مع الرد، ولو كانت إحداهما داخلية من قبل.',
    internalOnly: 'داخلية: لا تظهر للمستفيد ما لم تُختر في الرد.',
    proposed: 'مقارنة قبل العمل وبعده، وتظهر للمستفيد مع الرد',
  },
  en: {
    title: 'Before and after the work',
    add: 'Add a comparison before and after',
    remove: 'Remove the comparison',
    before: 'Photo before the work',
    after: 'Photo after the work',
    byCitizen: 'From the citizen',
    onCase: 'On the case',
    attachedNow: 'Attached now',
    withAnswer: 'The citizen sees both photos with the answer, also one that was internal before.',
    internalOnly: 'Internal: the citizen sees it only where it is chosen in the answer.',
    proposed: 'Before and after the work, shown to the citizen with the answer',
  },
});
