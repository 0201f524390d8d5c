import type { Database, Reader } from '../../../platform/database/database.ts';

/** The addresses of those of them who want mail and get it. */
export async function mailAddresses(db: Reader, people: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (people.length === 0) return new Map();
  const rows = await db
    .selectFrom('notify.email_address')
    .select(['person_id', 'address'])
    .where('person_id', 'in', people)
    .where('stopped_at', 'is', null)
    .where('bounced_at', 'is', null)
    .execute();
  return new Map(rows.map((row) => [row.person_id, row.address]));
}

/** That nobody is there: nothing more is sent to it until its owner confirms it anew. @param words of the server that said so */
export async function noteBounce(db: Database, address: string, words: string, now: Date): Promise<void> {
  await db
    .updateTable('notify.email_address')
    .set({ bounced_at: now, bounce: words.slice(0, 300) })
    .where('address', '=', address)
    .where('bounced_at', 'is', null)
    .execute();
}
