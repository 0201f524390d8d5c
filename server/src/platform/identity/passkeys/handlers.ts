import type { identity as contract } from '@sawt/contract';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import type { Handlers } from '../../http/context.ts';
import { problem } from '../../http/problem.ts';
import type { AccountOptions } from '../account.ts';
import { endOtherSessions, renewSession } from '../renew-session.ts';
import { beginPasskey, checkNewPasskey, insertPasskey } from './add-passkey.ts';
import { checkPasskey } from './use-passkey.ts';

type PasskeyHandlers = Pick<
  Handlers<typeof contract>,
  'listPasskeys' | 'beginPasskey' | 'addPasskey' | 'renamePasskey' | 'removePasskey' | 'proveWithPasskey'
>;

/** One's own passkeys. */
export function passkeyHandlers({ database, auth, people }: Omit<AccountOptions, 'secret'>): PasskeyHandlers {
  return {
    listPasskeys: async ({ actor: { personId } }) => {
      const rows = await database
        .selectFrom('identity.passkey')
        .select(['id', 'name', 'synced', 'created_at', 'used_at'])
        .where('user_id', '=', personId)
        .orderBy('created_at')
        .execute();
      return rows.map(({ id, name, synced, created_at, used_at }) => ({
        id,
        name,
        synced,
        addedAt: created_at.toISOString(),
        usedAt: used_at?.toISOString() ?? null,
      }));
    },

    beginPasskey: async ({ actor: { personId }, origin }) => {
      const user = await database
        .selectFrom('identity.user')
        .select(['id', 'username', 'name'])
        .where('id', '=', personId)
        .executeTakeFirstOrThrow();
      const person = { id: user.id, username: user.username ?? user.name, name: user.name };
      return { ...(await beginPasskey({ database, origin, person, now: new Date() })) };
    },

    addPasskey: async ({ actor: { personId }, origin, change }, { body }) => {
      const now = new Date();
      const answer = body.answer as unknown as RegistrationResponseJSON;
      const checked = await checkNewPasskey({ database, origin, userId: personId, answer, now });
      return change(async ({ tx }) => {
        const id = await insertPasskey(tx, checked, { userId: personId, name: body.name, now });
        await people.tell(tx, personId, 'passkey-added');
        return { subject: `person:${personId}`, details: { passkey: id, name: body.name }, output: { id } };
      });
    },

    renamePasskey: ({ actor: { personId }, change }, { params, body }) =>
      change(async ({ tx }) => {
        const { numUpdatedRows } = await tx
          .updateTable('identity.passkey')
          .set({ name: body.name })
          .where('id', '=', params.id)
          .where('user_id', '=', personId)
          .executeTakeFirstOrThrow();
        if (numUpdatedRows === 0n) throw problem('passkey.not_found');
        return { subject: `person:${personId}`, details: { passkey: params.id, name: body.name }, output: { id: params.id } };
      }),

    removePasskey: ({ actor: { personId }, sessionId, change }, { params }) =>
      change(async ({ tx }) => {
        const { numDeletedRows } = await tx
          .deleteFrom('identity.passkey')
          .where('id', '=', params.id)
          .where('user_id', '=', personId)
          .executeTakeFirstOrThrow();
        if (numDeletedRows === 0n) throw problem('passkey.not_found');
        // Of a device that was lost, the sessions too.
        const ended = await endOtherSessions(tx, personId, sessionId);
        await people.tell(tx, personId, 'passkey-removed');
        return { subject: `person:${personId}`, details: { passkey: params.id, ended }, output: { ended } };
      }),

    proveWithPasskey: async ({ actor: { personId }, sessionId, origin, change, setCookie }, { body }) => {
      const now = new Date();
      const answer = body.answer as unknown as AuthenticationResponseJSON;
      const verdict = await checkPasskey({ database, origin, answer, now });
      const right = !('refused' in verdict) && verdict.userId === personId;
      const changed = await change(async ({ tx }) => {
        if (right) setCookie(await renewSession(tx, auth, sessionId, now));
        const reason = 'refused' in verdict ? { reason: verdict.refused } : {};
        return { subject: `person:${personId}`, details: { right, way: 'passkey', ...reason }, output: { proven: true as const } };
      });
      if (!right) throw problem('passkey.refused');
      return changed;
    },
  };
}
