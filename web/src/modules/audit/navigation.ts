import type { StaffEntry } from '#app/staff/navigation.ts';

export const auditNavigation: readonly StaffEntry[] = [
  { path: '/staff/audit', label: { ar: 'سجل التدقيق', en: 'Audit log' }, icon: 'shield', permission: 'audit.read' },
];
