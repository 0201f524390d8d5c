import type { identity as contract } from '@sawt/contract';
import type { Database } from '../database/database.ts';
import type { WalledTx } from '../database/wall.ts';
import type { Handlers } from '../http/context.ts';
import { problem } from '../http/problem.ts';
import type { AccountPeople } from './account-people.ts';
import type { SawtAuth } from './auth.ts';
import type { PhoneCodes } from './phone-codes.ts';
import { demandFreshProof } from './proof.ts';
import { endOtherSessions, renewSession } from './renew-session.ts';

export interface OwnPhoneOptions {
  database: Database;
  auth: SawtAuth;
  people: AccountPeople;
  codes: PhoneCodes;
  /** What the modules keep of the number, in the transaction that changes it. */
  phoneChanged(tx: WalledTx, of: { personId: string; to: string; now: Date }): Promise<void>;
}

type OwnPhoneHandlers = Pick<Handlers<typeof contract>, 'sendProofCode' | 'proveByCode' | 'beginPhoneChange' | 'confirmPhoneChange'>;

/** A citizen's phone: it proves who they are, and it changes. Who has a number already is said only to who holds that number. */
export function ownPhoneHandlers({ database, auth, people, codes, phoneChanged }: OwnPhoneOptions): OwnPhoneHandlers {
  return {
    sendProofCode: async ({ actor: { personId }, change }) => {
      const phone = await phoneOf(database, personId);
      // Who has no phone proves themselves by signing in anew.
      if (!phone) throw problem('auth.proof_required');
      await codes.send(personId, 'prove', phone);
      return change(async () => ({ subject: `person:${personId}`, output: { sent: true as const } }));
    },

    proveByCode: async ({ actor: { personId }, sessionId, change, setCookie }, { body }) => {
      const phone = await codes.take(personId, 'prove', body.code);
      // A code to the number before proves nothing any more.
      const right = phone !== null && phone === (await phoneOf(database, personId));
      const changed = await change(async ({ tx }) => {
        if (right) setCookie(await renewSession(tx, auth, sessionId, new Date()));
        return { subject: `person:${personId}`, details: { right }, output: { proven: true as const } };
      });
      if (!right) throw wrongCode();
      return changed;
    },

    beginPhoneChange: async ({ actor: { personId }, provenAt, beganAt, change }, { body }) => {
      demandFreshProof(provenAt ?? beganAt);
      await codes.send(personId, 'change', body.phone);
      return change(async () => ({ subject: `person:${personId}`, output: { sent: true as const } }));
    },

    confirmPhoneChange: async ({ actor: { personId }, provenAt, beganAt, sessionId, change, setCookie }, { body }) => {
      demandFreshProof(provenAt ?? beganAt);
      const to = await codes.take(personId, 'change', body.code);
      if (!to) throw wrongCode();
      return change(async ({ tx, now }) => {
        // Before the change: it is told to the old number.
        await people.tell(tx, personId, 'phone-changed');
        await setPhone(tx, personId, to);
        await phoneChanged(tx, { personId, to, now });
        const ended = await endOtherSessions(tx, personId, sessionId);
        setCookie(await renewSession(tx, auth, sessionId, new Date()));
        return { subject: `person:${personId}`, details: { ended }, output: { ended } };
      }).catch((error: { code?: unknown; constraint?: unknown }) => {
        // The database decides, also between two who come at once.
        if (error.code === '23505' && error.constraint === 'user_phoneNumber_key') throw problem('phone.taken');
        throw error;
      });
    },
  };
}

const wrongCode = () => problem('request.invalid', { fields: [{ path: 'body.code', code: 'wrong_sms_code' }] });

async function phoneOf(database: Database, personId: string): Promise<string | null> {
  const row = await database.selectFrom('identity.user').select('phoneNumber').where('id', '=', personId).executeTakeFirst();
  return row?.phoneNumber ?? null;
}

/** better-auth makes the address of a new account of its number: the old one must be free for whoever gets that number. */
const setPhone = (tx: WalledTx, id: string, phoneNumber: string) =>
  tx
    .updateTable('identity.user')
    .set({ phoneNumber, phoneNumberVerified: true, email: `${id}@phone.invalid`, updatedAt: new Date() })
    .where('id', '=', id)
    .execute();
