import type { PlaceUse } from '@sawt/contract';
import type { Reader } from '../database/database.ts';

/** The systems whose key sends cases to this agency alone. A department has none. */
export async function partnersOf(db: Reader, place: { agency: string; department: string | null }): Promise<PlaceUse[]> {
  if (place.department !== null) return [];
  const keys = await db
    .selectFrom('platform.partner')
    .select('id')
    .where('agency', '=', place.agency)
    .where('revoked_at', 'is', null)
    .execute();
  return [{ what: 'partners', count: keys.length }];
}
