import type { GrantableRole } from '@sawt/contract';
import type { Reader } from '../../../platform/database/database.ts';
import type { Actor } from '../../../platform/policy/actor.ts';
import { handOf } from './staff-store.ts';

/** The roles that the actor may give: of a coordinator those of an agency, as they reach no farther. */
export async function grantableRoles(db: Reader, actor: Actor): Promise<GrantableRole[]> {
  const { grantable } = await handOf(db, actor);
  if (grantable.size === 0) return [];
  const rows = await db
    .selectFrom('directory.role')
    .select(['code', 'name', 'side'])
    .where('code', 'in', [...grantable])
    .orderBy('position')
    .execute();
  return rows as GrantableRole[];
}
