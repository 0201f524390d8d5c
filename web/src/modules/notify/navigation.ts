import type { StaffEntry } from '#app/staff/staff-entry.ts';

export const notifyNavigation: readonly StaffEntry[] = [
  {
    path: '/staff/templates',
    label: { ar: 'نصوص الرسائل', en: 'Message texts' },
    about: {
      ar: 'نصوص الرسائل النصية باللغتين، مع معاينة طولها.',
      en: 'The text messages in both languages, with a preview of their length.',
    },
    icon: 'edit',
    permission: 'notify.manage_templates',
  },
  {
    path: '/staff/deliveries',
    label: { ar: 'الرسائل المرسلة', en: 'Messages sent' },
    about: { ar: 'ما أرسلته المنصة وحالة كل رسالة.', en: 'What the platform sent, and what became of it.' },
    icon: 'send',
    permission: 'notify.read_deliveries',
  },
];
