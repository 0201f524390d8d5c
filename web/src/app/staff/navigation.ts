import type { Bilingual, Permission } from '@sawt/contract';
import { auditNavigation } from '#modules/audit/navigation.ts';
import { directoryNavigation } from '#modules/directory/navigation.ts';
import { notifyNavigation } from '#modules/notify/navigation.ts';
import { categoryNavigation } from '#modules/voice/categories/navigation.ts';
import { workNavigation } from '#modules/voice/work/navigation.ts';
import type { IconName } from '#ui';

export interface StaffEntry {
  path: string;
  label: Bilingual;
  icon: IconName;
  /** Who sees it; null: everybody who is signed in. */
  permission: Permission | null;
}

/** The entries of the side navigation, in their order; each module adds its own list. */
export const staffNavigation: readonly StaffEntry[] = [
  { path: '/staff', label: { ar: 'الرئيسية', en: 'Home' }, icon: 'home', permission: null },
  ...workNavigation,
  ...categoryNavigation,
  ...directoryNavigation,
  ...notifyNavigation,
  ...auditNavigation,
];
