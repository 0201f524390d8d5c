import type { StaffEntry } from '#app/staff/navigation.ts';

export const notifyNavigation: readonly StaffEntry[] = [
  { path: '/staff/templates', label: { ar: 'نصوص الرسائل', en: 'Message texts' }, icon: 'edit', permission: 'notify.manage_templates' },
  { path: '/staff/deliveries', label: { ar: 'الرسائل المرسلة', en: 'Messages sent' }, icon: 'send', permission: 'notify.read_deliveries' },
];
