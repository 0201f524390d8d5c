import type { CaseChannel, CaseKind, Priority } from '@sawt/contract';
import { defineMessages } from '#i18n';
import type { IconName } from '#ui';

export const kindWords = defineMessages<Record<CaseKind, string>>({
  ar: { complaint: 'شكوى', suggestion: 'مقترح', observation: 'ملاحظة', report: 'بلاغ' },
  en: { complaint: 'Complaint', suggestion: 'Suggestion', observation: 'Observation', report: 'Report' },
});

export const channelWords = defineMessages<Record<CaseChannel, string>>({
  ar: { web: 'من الموقع', phone: 'هاتفيًّا', counter: 'حضوريًّا', api: 'من نظام شريك', import: 'باستيراد ملف' },
  en: { web: 'on the web', phone: 'by phone', counter: 'at the counter', api: 'from a partner’s system', import: 'by import' },
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
