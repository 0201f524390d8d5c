import type { Bilingual, Permission } from '@sawt/contract';
import type { IconName } from '#ui';

export interface StaffEntry {
  path: string;
  label: Bilingual;
  /** What one does there, in a sentence: for the overview. */
  about: Bilingual;
  icon: IconName;
  /** Who sees it: holders of it, or of any of these; null: everybody who is signed in. */
  permission: Permission | readonly Permission[] | null;
}
