import type { Bilingual, Me, Permission } from '@sawt/contract';
import { auditNavigation } from '#modules/audit/navigation.ts';
import { directoryNavigation } from '#modules/directory/navigation.ts';
import { notifyNavigation } from '#modules/notify/navigation.ts';
import { categoryNavigation } from '#modules/voice/categories/navigation.ts';
import { workNavigation } from '#modules/voice/work/navigation.ts';
import { holds } from '#platform/session.ts';
import type { IconName } from '#ui';

export interface StaffEntry {
  path: string;
  label: Bilingual;
  /** What one does there, in a sentence: for the overview. */
  about: Bilingual;
  icon: IconName;
  /** Who sees it; null: everybody who is signed in. */
  permission: Permission | null;
}

/** The entries of the side navigation, in their order; each module adds its own list. */
const staffNavigation: readonly StaffEntry[] = [
  {
    path: '/staff',
    label: { ar: 'الرئيسية', en: 'Home' },
    about: { ar: 'نظرة عامة على العمل.', en: 'The work at a glance.' },
    icon: 'home',
    permission: null,
  },
  ...workNavigation,
  ...categoryNavigation,
  ...directoryNavigation,
  ...notifyNavigation,
  ...auditNavigation,
];

export const entriesFor = (me: Me): StaffEntry[] =>
  staffNavigation.filter(({ permission }) => permission === null || holds(me, permission));
