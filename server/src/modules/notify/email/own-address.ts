import { randomInt, randomUUID, timingSafeEqual } from 'node:crypto';
import { sql } from 'kysely';
import { Refused } from '../../../adapters/refused.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import { ProblemException, problem } from '../../../platform/http/problem.ts';
import type { Vault } from '../../../platform/personal-data/vault.ts';
import type { SendSecret } from '../send-secret.ts';
import { emailCode } from './hand-over-email.ts';

/** Mail may take a while where a server greylists; nobody can be let in by this code. */
const minutes = 30;
const mostTries = 5;
const column = 'notify.email_code.hash';
/** Codes that one person may ask for, and that one address may get, in a day: nobody's mailbox is filled by us. */
const most = 5;
const spanMs = 24 * 3_600_000;

export interface OwnAddressOptions {
  database: Database;
  clock: Clock;
  vault: Pick<Vault, 'hash' | 'hashes'>;
  sendSecret: SendSecret;
}

/** An e-mail address is a person's own once they have shown a code that was sent there. */
export function createOwnAddress({ database, clock, vault, sendSecret }: OwnAddressOptions) {
  const bound = (personId: string, address: string, code: string) => `${personId} ${address} ${code}`;
  return {
    /** The code sent before counts no more. */
    async begin(person: { id: string; language: 'ar' | 'en' }, address: string): Promise<void> {
      const code = String(randomInt(1_000_000)).padStart(6, '0');
      await sendSecret(
        {
          dedupeKey: `${emailCode}:${randomUUID()}`,
          to: { ...person, email: address },
          template: emailCode,
          values: { code, minutes: String(minutes) },
        },
        (tx) => demandFew(tx, person.id, address, clock.now()),
      ).catch(asProblem);
      const row = {
        address,
        hash: vault.hash(column, bound(person.id, address, code)),
        tries: 0,
        expires_at: new Date(clock.now().getTime() + minutes * 60_000),
      };
      await database
        .insertInto('notify.email_code')
        .values({ person_id: person.id, ...row })
        .onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
        .execute();
    },

    /**
     * A try is taken before the code is looked at, outside of any transaction that could take it back; a right code counts once.
     * @returns the address that is theirs now, or null
     */
    async take(personId: string, code: string): Promise<string | null> {
      const row = await database
        .updateTable('notify.email_code')
        .set(({ eb }) => ({ tries: eb('tries', '+', 1) }))
        .where('person_id', '=', personId)
        .where('tries', '<', mostTries)
        .where('expires_at', '>', clock.now())
        .returning(['address', 'hash'])
        .executeTakeFirst();
      if (!row) return null;
      const possible = vault.hashes(column, bound(personId, row.address, code));
      if (!possible.some((hash) => isSame(hash, row.hash))) return null;
      const { numDeletedRows } = await database
        .deleteFrom('notify.email_code')
        .where('person_id', '=', personId)
        .where('hash', '=', row.hash)
        .executeTakeFirstOrThrow();
      return numDeletedRows > 0n ? row.address : null;
    },
  };
}
export type OwnAddress = ReturnType<typeof createOwnAddress>;

/** Somebody waits for it: what the mail server says of the address they can mend, for all else they come again. */
function asProblem(error: unknown): never {
  if (error instanceof ProblemException) throw error;
  if (error instanceof Refused) throw problem('request.invalid', { fields: [{ path: 'body.address', code: 'address_refused' }] });
  throw problem('server.unavailable', { retryAfterSeconds: 300 });
}

const isSame = (one: string, other: string) => one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

async function demandFew(tx: Database, personId: string, address: string, now: Date): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${emailCode}:${address}`}, 0))`.execute(tx);
  const since = new Date(now.getTime() - spanMs);
  const sent = tx.selectFrom('notify.delivery').select('id').where('template', '=', emailCode).where('created_at', '>', since).limit(most);
  const [toAddress, byPerson] = await Promise.all([
    sent.where('recipient', '=', address).execute(),
    sent.where('person_id', '=', personId).execute(),
  ]);
  if (toAddress.length >= most || byPerson.length >= most) throw problem('request.too_many', { retryAfterSeconds: 3600 });
}
