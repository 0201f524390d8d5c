import type { identity as contract } from '@sawt/contract';
import { generateRandomString } from 'better-auth/crypto';
import type { Database } from '../database/database.ts';
import type { Handlers } from '../http/context.ts';
import { problem } from '../http/problem.ts';
import type { AccountPeople } from './account-people.ts';
import type { SawtAuth } from './auth.ts';
import { demandGoodPassword } from './good-password.ts';
import { hasPasskey } from './passkeys/use-passkey.ts';
import { hashPassword } from './password-hash.ts';
import { accountNamesOf, findPasswordHash, passwordFits, setPasswordHash } from './passwords.ts';
import { demandFreshProof } from './proof.ts';
import { endOtherSessions, renewSession } from './renew-session.ts';
import {
  authenticatorUri,
  confirmAuthenticator,
  hasAuthenticator,
  tryAuthenticatorCode,
  type Verdict,
} from './second-factor/authenticator.ts';
import { makeRecoveryCodes } from './second-factor/recovery-codes.ts';
import type { AuthenticatorSeals } from './second-factor/seals.ts';

export interface AccountOptions {
  database: Database;
  auth: SawtAuth;
  seals: AuthenticatorSeals;
  people: AccountPeople;
}

type AccountHandlers = Pick<
  Handlers<typeof contract>,
  'getAccountSecurity' | 'prove' | 'beginAuthenticator' | 'confirmAuthenticator' | 'makeRecoveryCodes' | 'changePassword'
>;

/** What one's own account is protected with, and how it changes. */
export function accountHandlers({ database, auth, seals, people }: AccountOptions): AccountHandlers {
  return {
    getAccountSecurity: async ({ actor: { personId } }) => ({
      hasPassword: (await findPasswordHash(database, personId)) !== null,
      hasAuthenticator: await hasAuthenticator(database, personId),
      recoveryCodesLeft: await countRecoveryCodes(database, personId),
    }),

    prove: async ({ actor: { personId }, sessionId, change, setCookie }, { body }) => {
      const now = new Date();
      // The code first: whoever has only a session gets no answer about the password.
      const verdict = await tryAuthenticatorCode({ database, seals, userId: personId, code: body.code, now });
      const fits = verdict === 'right' && (await passwordFits(database, personId, body.password));
      const changed = await change(async ({ tx }) => {
        if (fits) setCookie(await renewSession(tx, auth, sessionId, now));
        return { subject: `person:${personId}`, details: { right: fits }, output: { proven: true as const } };
      });
      demandRight(verdict);
      if (!fits) throw wrong('password');
      return changed;
    },

    beginAuthenticator: async ({ actor: { personId }, provenAt, change }, { body }) => {
      if ((await hasAuthenticator(database, personId)) || (await hasPasskey(database, personId))) demandFreshProof(provenAt);
      else if (!(await passwordFits(database, personId, body.password ?? ''))) throw wrong('password');
      return change(async ({ tx }) => {
        const appSecret = generateRandomString(32);
        const pending_secret = seals.seal(personId, appSecret);
        await tx
          .insertInto('identity.authenticator')
          .values({ user_id: personId, pending_secret })
          .onConflict((conflict) => conflict.column('user_id').doUpdateSet({ pending_secret }))
          .execute();
        const { username } = await tx.selectFrom('identity.user').select('username').where('id', '=', personId).executeTakeFirstOrThrow();
        return { subject: `person:${personId}`, output: { uri: authenticatorUri(appSecret, username ?? '') } };
      });
    },

    confirmAuthenticator: async ({ actor: { personId }, sessionId, change, setCookie }, { body }) => {
      const now = new Date();
      demandRight(await confirmAuthenticator({ database, seals, userId: personId, code: body.code, now }));
      return change(async ({ tx }) => {
        const ended = await endOtherSessions(tx, personId, sessionId);
        setCookie(await renewSession(tx, auth, sessionId, now));
        const recoveryCodes = await makeRecoveryCodes(tx, personId);
        await people.tell(tx, personId, 'authenticator-changed');
        return { subject: `person:${personId}`, details: { ended }, output: { recoveryCodes } };
      });
    },

    makeRecoveryCodes: ({ actor: { personId }, change }) =>
      change(async ({ tx }) => {
        await people.tell(tx, personId, 'recovery-codes-made');
        return { subject: `person:${personId}`, output: { recoveryCodes: await makeRecoveryCodes(tx, personId) } };
      }),

    changePassword: async ({ actor: { personId }, sessionId, change, setCookie }, { body }) => {
      if (!(await passwordFits(database, personId, body.current))) throw wrong('current', 'wrong_password');
      demandGoodPassword('body.next', body.next, [...(await people.namesOf(personId)), ...(await accountNamesOf(database, personId))]);
      const password = await hashPassword(body.next);
      return change(async ({ tx }) => {
        await setPasswordHash(tx, personId, password);
        const ended = await endOtherSessions(tx, personId, sessionId);
        setCookie(await renewSession(tx, auth, sessionId, new Date()));
        await people.tell(tx, personId, 'password-changed');
        return { subject: `person:${personId}`, details: { ended }, output: { ended } };
      });
    },
  };
}

const wrong = (field: string, code = `wrong_${field}`) => problem('request.invalid', { fields: [{ path: `body.${field}`, code }] });

function demandRight(verdict: Verdict): void {
  if (verdict === 'locked') throw problem('auth.locked', { retryAfterSeconds: 15 * 60 });
  if (verdict === 'wrong') throw wrong('code');
}

async function countRecoveryCodes(database: Database, userId: string): Promise<number> {
  const { left } = await database
    .selectFrom('identity.recovery_code')
    .select(({ fn }) => fn.countAll<number>().as('left'))
    .where('user_id', '=', userId)
    .executeTakeFirstOrThrow();
  return left;
}
