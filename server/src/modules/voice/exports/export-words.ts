import type { CaseKind, CaseStatus, Language, Priority } from '@sawt/contract';

export interface ExportWords {
  title: string;
  headers: readonly [string, ...string[]];
  kinds: Record<CaseKind, string>;
  priorities: Record<Priority, string>;
  statuses: Record<CaseStatus, string>;
  yes: string;
  no: string;
}

/** What an export of cases says, as the staff's pages do. */
export const exportWords: Record<Language, ExportWords> = {
  ar: {
    title: 'البلاغات',
    headers: [
      'رقم البلاغ',
      'النوع',
      'الحالة',
      'الأولوية',
      'التصنيف',
      'الجهة',
      'الإدارة',
      'المحافظة',
      'المختص',
      'تاريخ التقديم (ميلادي)',
      'تاريخ التقديم (هجري)',
      'موعد الرد (ميلادي)',
      'موعد الرد (هجري)',
      'متأخر',
      'التقييم',
      'الوسوم',
      'مقتطف',
    ],
    kinds: { complaint: 'شكوى', suggestion: 'مقترح', observation: 'ملاحظة', report: 'بلاغ' },
    priorities: { normal: 'عادية', high: 'مرتفعة', urgent: 'عاجلة' },
    statuses: {
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
    yes: 'نعم',
    no: 'لا',
  },
  en: {
    title: 'Cases',
    headers: [
      'Case number',
      'Kind',
      'Status',
      'Priority',
      'Category',
      'Agency',
      'Department',
      'Governorate',
      'Specialist',
      'Submitted (Gregorian)',
      'Submitted (Hijri)',
      'Answer due (Gregorian)',
      'Answer due (Hijri)',
      'Late',
      'Rating',
      'Tags',
      'Excerpt',
    ],
    kinds: { complaint: 'Complaint', suggestion: 'Suggestion', observation: 'Observation', report: 'Report' },
    priorities: { normal: 'Normal', high: 'High', urgent: 'Urgent' },
    statuses: {
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
    yes: 'Yes',
    no: 'No',
  },
};
