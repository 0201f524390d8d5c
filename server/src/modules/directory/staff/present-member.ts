import type { StaffDetail } from '@sawt/contract';
import type { Reader } from '../../../platform/database/database.ts';
import { hasAuthenticator } from '../../../platform/identity/second-factor/authenticator.ts';
import { maskPhone } from '../../../platform/personal-data/mask-phone.ts';
import type { Actor } from '../../../platform/policy/actor.ts';
import { allowedActs } from './policy.ts';
import { waitingRecoveries } from './recovery-store.ts';
import { factsOf, getMember, handOf, memberOf } from './staff-store.ts';

/** A member of the staff as the one who manages them sees it. @throws problem `person.not_found` */
export async function presentMember(db: Reader, actor: Actor, id: string, now: Date): Promise<StaffDetail> {
  const row = await getMember(db, actor, id);
  const recoveries = actor.permissions.has('directory.recover_accounts') ? await waitingRecoveries(db, actor, now, id) : [];
  return {
    ...memberOf(row, now),
    phone: row.phone && maskPhone(row.phone),
    language: row.language,
    since: row.created_at.toISOString(),
    leftAt: row.left_at?.toISOString() ?? null,
    secondFactor: await hasAuthenticator(db, id),
    recovery: recoveries[0] ?? null,
    allowed: allowedActs(await handOf(db, actor), { ...factsOf(row), recoveryWaits: recoveries.length > 0 }),
  };
}
