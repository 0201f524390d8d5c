import { type MakeChange, theSystem } from '../audit/change.ts';
import type { AsSystem, WalledTx } from '../database/wall.ts';

/** A table with sealed cells, as its module knows it. */
export interface SealedTable {
  readonly name: string;
  /** How many rows stand under which keys: `2./1.` are the data key 2 and the look-up key 1. */
  countByKeys(db: WalledTx): Promise<{ keys: string; rows: number }[]>;
  /** Seals again up to `limit` rows that are not under the newest keys, in the order of their keys, behind `after`. */
  rotateSome(tx: WalledTx, after: string | null, limit: number): Promise<RotatedRows>;
}

export interface RotatedRows {
  /** Where to go on; null: nothing is left. */
  last: string | null;
  rotated: number;
  /** Rows that no key of the ring opens; they stay as they are. */
  unreadable: string[];
}

export interface RotationOptions {
  makeChange: MakeChange;
  tables: readonly SealedTable[];
  onProgress?(table: string, rotated: number): void;
  batch?: number;
}

/**
 * Seals everything again with the newest keys, a batch a transaction, each recorded. Interrupted, it goes on where it was
 * when started again; meanwhile everything is read under whichever key it stands.
 */
export async function rotateKeys({ makeChange, tables, onProgress, batch = 500 }: RotationOptions) {
  const unreadable: { table: string; row: string }[] = [];
  let rotated = 0;
  for (const table of tables) {
    for (let after: string | null = null; ; ) {
      const { output: some } = await makeChange(theSystem, 'platform.data_sealed_again', async ({ tx }) => {
        const output = await table.rotateSome(tx, after, batch);
        return { subject: `table:${table.name}`, details: { rows: output.rotated, unreadable: output.unreadable.length }, output };
      });
      rotated += some.rotated;
      unreadable.push(...some.unreadable.map((row) => ({ table: table.name, row })));
      onProgress?.(table.name, rotated);
      if (some.last === null) break;
      after = some.last;
    }
  }
  return { rotated, unreadable };
}

/** What stands under which keys: a key that is in no line may be dropped. */
export const listKeysInUse = (asSystem: AsSystem, tables: readonly SealedTable[]) =>
  asSystem(async (db) => {
    const lines = [];
    for (const table of tables) lines.push(...(await table.countByKeys(db)).map((count) => ({ table: table.name, ...count })));
    return lines;
  });
