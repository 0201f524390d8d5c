import type { FileStore } from '../files/file-store.ts';
import { type Holder, line, pages, type Reading } from './holder.ts';

/** What accounts, files and the audit log hold of a citizen. */
export function createPlatformHolder({ files }: { files: FileStore }): Holder {
  return {
    sections: { account, sessions, history, files: fileRows },

    async count(db, { id }) {
      const { owned } = await db
        .selectFrom('platform.file')
        .select(({ fn }) => fn.countAll<number>().as('owned'))
        .where('owner_id', '=', id)
        .executeTakeFirstOrThrow();
      const { sessions } = await db
        .selectFrom('identity.session')
        .select(({ fn }) => fn.countAll<number>().as('sessions'))
        .where('userId', '=', id)
        .executeTakeFirstOrThrow();
      const { entries } = await db
        .selectFrom('platform.audit_entry')
        .select(({ fn }) => fn.countAll<number>().as('entries'))
        .where('actor_id', '=', id)
        .executeTakeFirstOrThrow();
      return [line('files', 'removed', owned), line('sign_in', 'removed', sessions), line('history', 'kept', entries)];
    },

    async erase(tx, { id, phone }) {
      await files.removeOwned(tx, id);
      await tx.deleteFrom('platform.data_download').where('person_id', '=', id).execute();
      if (phone) {
        await tx.deleteFrom('platform.sms_outbox').where('phone', '=', phone).execute();
        await tx.deleteFrom('identity.verification').where('identifier', '=', phone).execute();
      }
      // Sessions, ways to sign in and secrets go with the account.
      await tx.deleteFrom('identity.user').where('id', '=', id).execute();
    },
  };
}

async function* account({ read, subject }: Reading) {
  const row = await read((db) =>
    db.selectFrom('identity.user').select(['id', 'phoneNumber', 'createdAt']).where('id', '=', subject.id).executeTakeFirst(),
  );
  if (row) yield { id: row.id, phone: row.phoneNumber, since: row.createdAt };
}

async function* sessions({ read, subject }: Reading) {
  const rows = await read((db) =>
    db
      .selectFrom('identity.session')
      .select(['createdAt', 'updatedAt', 'expiresAt', 'ipAddress', 'userAgent'])
      .where('userId', '=', subject.id)
      .orderBy('createdAt')
      .limit(1000)
      .execute(),
  );
  for (const row of rows) {
    yield { startedAt: row.createdAt, usedAt: row.updatedAt, endsAt: row.expiresAt, address: row.ipAddress, browser: row.userAgent };
  }
}

/** Their own acts, and what was done about them; of the acts of others neither who nor where from. */
async function* history({ read, subject: { id } }: Reading) {
  const entries = (column: 'actor_id' | 'subject', value: string) =>
    pages<{ id: number; at: Date; event: string; subject: string; actor_id: string | null; address: string | null }>((last, limit) =>
      read((db) =>
        db
          .selectFrom('platform.audit_entry')
          .select(['id', 'at', 'event', 'subject', 'actor_id', 'address'])
          .where(column, '=', value)
          .where('id', '>', last?.id ?? 0)
          .orderBy('id')
          .limit(limit)
          .execute(),
      ),
    );
  for await (const row of entries('actor_id', id)) {
    yield { at: row.at, event: row.event, about: row.subject, by: 'you', address: row.address };
  }
  for await (const row of entries('subject', `person:${id}`)) {
    if (row.actor_id === id) continue;
    // Signing in is recorded before anybody is signed in.
    const signingIn = row.actor_id === null && row.event.startsWith('identity.');
    yield { at: row.at, event: row.event, by: row.actor_id ? 'an official' : 'the system', ...(signingIn && { address: row.address }) };
  }
}

async function* fileRows({ read, subject }: Reading) {
  for await (const file of ownFiles({ read, subject })) {
    const { id, name, media_type: mediaType, bytes, created_at: uploadedAt, scan } = file;
    const isThere = scan === 'clean' || scan === 'unscanned';
    yield { name, mediaType, bytes, uploadedAt, ...(isThere ? { path: pathOf(file) } : { left: scan }), id };
  }
}

/** Where the bytes of a file lie in the ZIP. */
export const pathOf = ({ id, name }: { id: string; name: string }) => `files/${id}/${name.replace(/[/\\:]/g, '_')}`;

export const ownFiles = ({ read, subject }: Pick<Reading, 'read' | 'subject'>) =>
  pages<{ id: string; name: string; media_type: string; bytes: number; created_at: Date; scan: string }>((last, limit) =>
    read((db) =>
      db
        .selectFrom('platform.file')
        .select(['id', 'name', 'media_type', 'bytes', 'created_at', 'scan'])
        .where('owner_id', '=', subject.id)
        .$if(last !== undefined, (query) => query.where('id', '>', last?.id as string))
        .orderBy('id')
        .limit(limit)
        .execute(),
    ),
  );
