import type { Bilingual, Permission } from '@sawt/contract';
import type { IconName } from '#ui';

export interface StaffEntry {
  path: string;
  label: Bilingual;
  /** What one does there, in a sentence: for the overview. */
  about: Bilingual;
  icon: IconName;
  /** Who sees it, and may open its pages: holders of it, or of any of these; null: everybody who is signed in. */
  permission: Permission | readonly Permission[] | null;
  /** Pages below it that ask for more, by their address. */
  below?: Record<string, Permission>;
}
