import { sql } from 'kysely';
import type { SealedTable } from '../../platform/personal-data/rotate.ts';
import type { Vault } from '../../platform/personal-data/vault.ts';
import { hashedColumn, sealedColumn } from './identity-numbers.ts';

const name = 'directory.identity_number';

/** The identity numbers, as they are sealed again when keys are exchanged. */
export function sealedIdentityNumbers(vault: Vault): SealedTable {
  return {
    name,
    async countByKeys(db) {
      const { rows } = await sql<{ keys: string; rows: number }>`
        select split_part(sealed, '.', 1) || './' || split_part(hash, '.', 1) || '.' as keys, count(*)::int as rows
        from directory.identity_number group by 1 order by 1`.execute(db);
      return rows;
    },
    async rotateSome(tx, after, limit) {
      let select = tx
        .selectFrom('directory.identity_number')
        .select(['person_id', 'sealed'])
        .where((eb) => eb.or([eb('sealed', 'not like', `${vault.newest.seal}%`), eb('hash', 'not like', `${vault.newest.hash}%`)]))
        .orderBy('person_id')
        .limit(limit)
        .forUpdate();
      if (after) select = select.where('person_id', '>', after);
      const rows = await select.execute();
      const unreadable: string[] = [];
      for (const row of rows) {
        const number = openOrNull(vault, row);
        if (number === null) unreadable.push(row.person_id);
        else await sealAgain(row.person_id, number);
      }
      return { last: rows.length < limit ? null : (rows.at(-1)?.person_id ?? null), rotated: rows.length - unreadable.length, unreadable };

      async function sealAgain(person_id: string, number: string): Promise<void> {
        await tx
          .updateTable('directory.identity_number')
          .set({ sealed: vault.seal({ column: sealedColumn, row: person_id }, number), hash: vault.hash(hashedColumn, number) })
          .where('person_id', '=', person_id)
          .execute();
      }
    },
  };
}

function openOrNull(vault: Vault, row: { person_id: string; sealed: string }): string | null {
  try {
    return vault.open({ column: sealedColumn, row: row.person_id }, row.sealed);
  } catch {
    return null;
  }
}
