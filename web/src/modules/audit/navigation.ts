import type { StaffEntry } from '#app/staff/staff-entry.ts';

export const auditNavigation: readonly StaffEntry[] = [
  {
    path: '/staff/audit',
    label: { ar: 'سجل التدقيق', en: 'Audit log' },
    about: { ar: 'كل تغيير في المنصة: من أجراه ومتى.', en: 'Every change on the platform: who made it, and when.' },
    icon: 'shield',
    permission: 'audit.read',
  },
];
