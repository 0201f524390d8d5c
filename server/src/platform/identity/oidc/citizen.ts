import type { AsSystem, WalledTx } from '../../database/wall.ts';
import { accountOfPhone, accountOfSubject, createAccount, givePhone, isOfAnotherSubject, linkSubject, lockAll } from './accounts.ts';
import type { Proven } from './exchange.ts';
import { Refusal } from './refusal.ts';
import type { ProviderSettings } from './settings.ts';

/** What the directory knows of citizens. */
export interface CitizenBook {
  /** Makes a citizen of the account where there is none yet; what they wrote themselves stays. @returns false for staff and who has left */
  admitCitizen(tx: WalledTx, id: string, known: { phone: string | null; name: string | null }): Promise<boolean>;
  identityNumberOf(tx: WalledTx, personId: string): Promise<{ number: string; verified: boolean } | null>;
  /** The person for whom it was verified. */
  personByIdentityNumber(tx: WalledTx, number: string): Promise<string | null>;
  setIdentityNumber(tx: WalledTx, personId: string, number: string, how: { verified: boolean; at: Date }): Promise<void>;
}

export interface Entrant {
  account: string;
  /** The first time by this way. */
  linked: boolean;
}

/**
 * The citizen whom a provider vouches for: known by the provider's subject, else by their verified identity number, else by
 * their verified phone, else new. Where these lead to two people nobody is let in, and nothing is merged.
 */
export function createFindCitizen({ asSystem, citizens }: { asSystem: AsSystem; citizens: CitizenBook }) {
  const find = (settings: ProviderSettings, proven: Proven): Promise<Entrant> =>
    asSystem(async (tx) => {
      const { subject, phone, identityNumber, name } = proven;
      await lockAll(tx, [`${settings.issuer} ${subject}`, phone, identityNumber]);
      const bySubject = await accountOfSubject(tx, settings, subject);
      const byPhone = phone ? await accountOfPhone(tx, phone) : null;
      const known = await demandOne(tx, settings, proven, bySubject, byPhone?.account ?? null);
      const account = known ?? (await createAccount(tx));
      if (phone && !byPhone?.taken) await givePhone(tx, account, phone);
      if (!(await citizens.admitCitizen(tx, account, { phone, name }))) throw new Refusal('OIDC_INACTIVE', { account });
      if (!bySubject) await linkSubject(tx, settings, account, subject);
      if (identityNumber) await keepNumber(tx, account, identityNumber);
      return { account, linked: bySubject === null };
    });

  /** @throws Refusal `OIDC_CONFLICT` */
  async function demandOne(
    tx: WalledTx,
    settings: ProviderSettings,
    { subject, identityNumber }: Proven,
    bySubject: string | null,
    byPhone: string | null,
  ): Promise<string | null> {
    const byNumber = identityNumber ? await citizens.personByIdentityNumber(tx, identityNumber) : null;
    // Who is known to the provider's subject already is found by it: phones change hands.
    const found = new Set([bySubject, byNumber, bySubject ? null : byPhone].filter((one) => one !== null));
    const [account, other] = [...found];
    if (other) throw new Refusal('OIDC_CONFLICT', { account, reason: 'two_people' });
    if (account && !bySubject && (await isOfAnotherSubject(tx, settings, account, subject)))
      throw new Refusal('OIDC_CONFLICT', { account, reason: 'other_subject' });
    return account ?? null;
  }

  async function keepNumber(tx: WalledTx, account: string, number: string): Promise<void> {
    const kept = await citizens.identityNumberOf(tx, account);
    if (kept?.verified && kept.number !== number) throw new Refusal('OIDC_CONFLICT', { account, reason: 'other_number' });
    if (!kept?.verified) await citizens.setIdentityNumber(tx, account, number, { verified: true, at: new Date() });
  }

  return async (settings: ProviderSettings, proven: Proven): Promise<Entrant> => {
    try {
      return await find(settings, proven);
    } catch (error) {
      // Somebody came in by a code to this very phone a moment ago: now they are found.
      if ((error as { code?: string }).code === '23505') return find(settings, proven);
      throw error;
    }
  };
}
