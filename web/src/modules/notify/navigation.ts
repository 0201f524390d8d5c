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
  {
    path: '/staff/message-channels',
    label: { ar: 'قنوات الإرسال', en: 'Message channels' },
    about: {
      ar: 'مزوّدو الرسائل: أيّهم يعمل، وما أُرسل عبره وكلفته.',
      en: 'The providers of messages: which of them work, what went by them, and what it cost.',
    },
    icon: 'phone',
    permission: 'notify.read_deliveries',
  },
  {
    path: '/staff/contact-rules',
    label: { ar: 'أوقات المراسلة', en: 'Hours of messages' },
    about: {
      ar: 'أوقات الهدوء التي لا تُرسل فيها الرسائل، ومن لا يُراسَل ولماذا.',
      en: 'The quiet hours in which nothing is sent, and who is not written to, and why.',
    },
    icon: 'clock',
    permission: 'notify.stop_contact',
  },
];
