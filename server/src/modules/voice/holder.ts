import { openStatuses } from '@sawt/contract';
import { sql } from 'kysely';
import type { WalledTx } from '../../platform/database/wall.ts';
import { type Holder, line, pages, type Reading } from '../../platform/personal-data/holder.ts';
import { presentOwn } from './blocks/block-store.ts';
import type { CaseRow } from './case-store.ts';
import type { VoiceDeps } from './deps.ts';
import { ownDrafts } from './drafts/drafts.ts';
import { presentCase } from './present-case.ts';

/** What voice holds of a citizen: their cases, as they see them themselves. */
export function createVoiceHolder(deps: VoiceDeps): Holder {
  async function* cases({ read, subject, actor }: Reading) {
    const rows = pages<CaseRow>((last, limit) =>
      read(
        async (db) =>
          (await ownCases(db, subject.id)
            .selectAll()
            .where('id', '>', last?.id ?? 0)
            .limit(limit)
            .execute()) as CaseRow[],
      ),
    );
    for await (const row of rows) {
      const { allowed: _, mayRevealCitizen: __, ...shown } = await read((db) => presentCase(deps, db, actor, row, deps.clock.now()));
      yield shown;
    }
  }

  async function* blocks({ read, subject: { id } }: Reading) {
    const rows = await read((db) =>
      db.selectFrom('voice.block').selectAll().where('citizen_id', '=', id).orderBy('set_at').limit(500).execute(),
    );
    yield* rows.map(presentOwn);
  }

  async function* drafts({ read, subject: { id } }: Reading) {
    for (const { body, created_at, updated_at } of await read((db) => ownDrafts(db, id).execute())) {
      yield { ...(body as object), begun: created_at, saved: updated_at };
    }
  }

  return {
    sections: { cases, drafts, blocks },
    count: async (db, { id }) => [
      line('cases', 'anonymised', (await ownCases(db, id).select('id').execute()).length),
      line('drafts', 'removed', (await ownDrafts(db, id).execute()).length),
    ],
    async erase(tx, { id }, { words, now }) {
      for (const table of ['voice.draft', 'voice.block', 'voice.repeat'] as const) {
        await tx.deleteFrom(table).where('citizen_id', '=', id).execute();
      }
      for (const row of await ownCases(tx, id).select('id').execute()) {
        await sql`select voice.forget_citizen(${row.id}::bigint, ${words}::text[], ${now}::timestamptz)`.execute(tx);
      }
    },
  };
}

const ownCases = (db: WalledTx, citizen: string) => db.selectFrom('voice.case').where('citizen_id', '=', citizen).orderBy('id');

/** The numbers of the cases that somebody still owes the citizen something in, be it by another case that theirs follows. */
export async function openCasesOf(db: WalledTx, citizen: string): Promise<string[]> {
  const rows = await ownCases(db, citizen)
    .select('number')
    .where('status', 'in', [...openStatuses, 'merged'])
    .execute();
  return rows.map(({ number }) => number);
}
