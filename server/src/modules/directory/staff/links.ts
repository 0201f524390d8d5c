import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Reader, Schema, Tx } from '../../../platform/database/database.ts';
import { problem } from '../../../platform/http/problem.ts';

export type LinkKind = 'invitation' | 'recovery';

/** A link before it is written down: the token is here and in the message, and nowhere else. */
export interface NewLink {
  id: string;
  kind: LinkKind;
  token: string;
}

export const linkHours: Readonly<Record<LinkKind, number>> = { invitation: 72, recovery: 24 };

export const newLink = (kind: LinkKind): NewLink => ({ id: randomUUID(), kind, token: randomBytes(32).toString('base64url') });

/** 256 random bits need no salt and no slow hash; the index finds them without comparing secrets. */
const hashOf = (token: string) => createHash('sha256').update(token).digest();

/** The token stands behind the `#`, which browsers send to nobody: it is in no log and no `Referer`. */
export const addressOf = (origin: string, { token }: NewLink) => `${origin}/staff/enter#${token}`;

/** Writes a link; an earlier one of the person no longer works. @param by null: the command line */
export async function writeLink(
  tx: Tx,
  link: NewLink,
  { personId, by, now }: { personId: string; by: string | null; now: Date },
): Promise<void> {
  await revokeLinks(tx, personId, now);
  await tx
    .insertInto('directory.enrolment_link')
    .values({
      id: link.id,
      person_id: personId,
      kind: link.kind,
      token_hash: hashOf(link.token),
      created_by: by,
      created_at: now,
      expires_at: new Date(now.getTime() + linkHours[link.kind] * 3_600_000),
    })
    .execute();
}

export async function revokeLinks(tx: Tx, personId: string, now: Date): Promise<void> {
  await tx
    .updateTable('directory.enrolment_link')
    .set({ revoked_at: now })
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .execute();
}

export type LinkRow = Selectable<Schema['directory.enrolment_link']>;

export async function findLink(db: Reader, token: string): Promise<LinkRow | undefined> {
  return db.selectFrom('directory.enrolment_link').selectAll().where('token_hash', '=', hashOf(token)).executeTakeFirst();
}

/** @throws problem `link.invalid`, `link.used`, `link.revoked`, `link.expired` */
export function demandUsable(link: LinkRow | undefined, now: Date): LinkRow {
  if (!link) throw problem('link.invalid');
  if (link.used_at) throw problem('link.used');
  if (link.revoked_at) throw problem('link.revoked');
  if (link.expires_at <= now) throw problem('link.expired');
  return link;
}

/** Uses the link up. Of two at once the second waits for the first, and finds it used. The person first, as everybody does. */
export async function useUp(tx: Tx, token: string, now: Date): Promise<LinkRow> {
  const found = demandUsable(await findLink(tx, token), now);
  await tx.selectFrom('directory.person').select('id').where('id', '=', found.person_id).forUpdate().execute();
  const link = demandUsable(await findLink(tx, token), now);
  await tx.updateTable('directory.enrolment_link').set({ used_at: now }).where('id', '=', link.id).execute();
  return link;
}
