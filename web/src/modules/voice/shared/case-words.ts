import type { CaseKind, Priority } from '@sawt/contract';
import { defineMessages } from '#i18n';
import type { IconName } from '#ui';

export const kindWords = defineMessages<Record<CaseKind, string>>({
  ar: { complaint: 'شكوى', suggestion: 'مقترح', observation: 'ملاحظة', report: 'بلاغ' },
  en: { complaint: 'Complaint', suggestion: 'Suggestion', observation: 'Observation', report: 'Report' },
});

export const kindIcons: Record<CaseKind, IconName> = {
  complaint: 'message',
  suggestion: 'star',
  observation: 'eye',
  report: 'pin',
};

export const priorityWords = defineMessages<Record<Priority, string>>({
  ar: { normal: 'عادية', high: 'مرتفعة', urgent: 'عاجلة' },
  en: { normal: 'Normal', high: 'High', urgent: 'Urgent' },
});
