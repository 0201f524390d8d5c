import type { AsSystem } from '../../database/wall.ts';
import type { Actor } from '../../policy/actor.ts';
import { accountOfSubject, isOfAnotherSubject, linkSubject, lockAll } from './accounts.ts';
import type { Entrant } from './citizen.ts';
import type { Proven } from './exchange.ts';
import { Refusal } from './refusal.ts';
import type { ProviderSettings } from './settings.ts';

interface FindStaffOptions {
  asSystem: AsSystem;
  loadActor(personId: string): Promise<Actor | null>;
}

/** The official whom an agency's provider vouches for, by user name. Nobody becomes staff by signing in. */
export function createFindStaff({ asSystem, loadActor }: FindStaffOptions) {
  return (settings: ProviderSettings, { subject, username }: Proven): Promise<Entrant> =>
    asSystem(async (tx) => {
      await lockAll(tx, [`${settings.issuer} ${subject}`, username]);
      const bySubject = await accountOfSubject(tx, settings, subject);
      const user = username
        ? await tx.selectFrom('identity.user').select('id').where('username', '=', username).executeTakeFirst()
        : undefined;
      if (!user) throw new Refusal('OIDC_UNKNOWN_STAFF', { account: bySubject ?? undefined });
      const account = user.id;
      if ((bySubject && bySubject !== account) || (await isOfAnotherSubject(tx, settings, account, subject)))
        throw new Refusal('OIDC_CONFLICT', { account });
      const actor = await loadActor(account);
      if (!actor) throw new Refusal('OIDC_INACTIVE', { account });
      if (!isVouchedFor(settings.audience, actor)) throw new Refusal('OIDC_UNKNOWN_STAFF', { account, reason: 'other_agency' });
      if (!bySubject) await linkSubject(tx, settings, account, subject);
      return { account, linked: bySubject === null };
    });
}

/** An agency vouches for its own people only. */
function isVouchedFor(audience: ProviderSettings['audience'], { side, agency }: Actor): boolean {
  return typeof audience === 'object' ? side === 'agency' && agency === audience.agency : audience === 'emirate' && side === 'emirate';
}
