import type { CaseStatus } from '@sawt/contract';
import { defineMessages } from '#i18n';

/** The states as the service names them: for the staff. */
export const staffStatusWords = defineMessages<Record<CaseStatus, string>>({
  ar: {
    received: 'مستلم',
    referred: 'محال',
    assigned: 'مسند',
    in_progress: 'قيد المعالجة',
    awaiting_citizen: 'بانتظار المستفيد',
    in_review: 'بانتظار الاعتماد',
    answered: 'تم الرد',
    appealed: 'متظلم',
    closed: 'مغلق',
    rejected: 'مرفوض',
    withdrawn: 'مسحوب',
    split: 'مجزأ',
    merged: 'مضموم',
  },
  en: {
    received: 'Received',
    referred: 'Referred',
    assigned: 'Assigned',
    in_progress: 'In progress',
    awaiting_citizen: 'Awaiting citizen',
    in_review: 'Awaiting approval',
    answered: 'Answered',
    appealed: 'Appealed',
    closed: 'Closed',
    rejected: 'Rejected',
    withdrawn: 'Withdrawn',
    split: 'Split',
    merged: 'Merged',
  },
});

/** The same states as the citizen understands them. */
export const citizenStatusWords = defineMessages<Record<CaseStatus, string>>({
  ar: {
    received: 'تم الاستلام',
    referred: 'لدى الجهة المسؤولة',
    assigned: 'لدى المختص',
    in_progress: 'قيد المعالجة',
    awaiting_citizen: 'بانتظار ردك',
    in_review: 'الرد قيد المراجعة',
    answered: 'تم الرد عليك',
    appealed: 'التظلم قيد النظر',
    closed: 'مغلق',
    rejected: 'لم يُقبل',
    withdrawn: 'سحبته',
    split: 'لدى عدة جهات',
    merged: 'ضُمّ إلى بلاغ مشابه',
  },
  en: {
    received: 'Received',
    referred: 'With the agency',
    assigned: 'With a specialist',
    in_progress: 'Being worked on',
    awaiting_citizen: 'Waiting for your reply',
    in_review: 'Answer under review',
    answered: 'You have an answer',
    appealed: 'Appeal under review',
    closed: 'Closed',
    rejected: 'Not accepted',
    withdrawn: 'You withdrew it',
    split: 'With several agencies',
    merged: 'Joined to a similar case',
  },
});
