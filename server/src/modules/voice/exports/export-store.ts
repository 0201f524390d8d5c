import type { CaseExport } from '@sawt/contract';
import type { Selectable } from 'kysely';
import type { Schema } from '../../../platform/database/schema.gen.ts';
import { reachOf, type WalledTx } from '../../../platform/database/wall.ts';
import type { ExportForm } from '../../../platform/export/table.ts';
import { problem } from '../../../platform/http/problem.ts';
import type { Actor } from '../../../platform/policy/actor.ts';
import type { ListQuery } from '../list-cases.ts';

export type ExportQuery = Omit<ListQuery, 'cursor' | 'limit'> & ExportForm;
export type ExportRow = Selectable<Schema['voice.export']>;

/** How far a person sees, as it is compared. */
export const reachText = (actor: Actor): string => JSON.stringify(reachOf(actor));
export const sameReach = ({ reach }: Pick<ExportRow, 'reach'>, actor: Actor): boolean => {
  const kept = reach as unknown as Record<string, unknown>;
  return Object.entries(reachOf(actor)).every(([key, value]) => kept[key] === value);
};

const mostShown = 10;

/** One's own that are not over, newest first. Asked for with another reach, they are out of reach now. */
export async function ownExports(db: WalledTx, actor: Actor, now: Date): Promise<ExportRow[]> {
  const rows = await db
    .selectFrom('voice.export')
    .selectAll()
    .where('person_id', '=', actor.personId)
    .where('expires_at', '>', now)
    .orderBy('requested_at', 'desc')
    .limit(mostShown)
    .execute();
  return rows.filter((row) => sameReach(row, actor));
}

/** @throws problem `export.not_found` for unknown, foreign and expired ones alike */
export async function getOwnExport(db: WalledTx, actor: Actor, id: string, now: Date): Promise<ExportRow> {
  const row = await db
    .selectFrom('voice.export')
    .selectAll()
    .where('id', '=', id)
    .where('person_id', '=', actor.personId)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  if (!row || !sameReach(row, actor)) throw problem('export.not_found');
  return row;
}

export const presentExport = (row: ExportRow): CaseExport => ({
  id: row.id,
  format: row.format as CaseExport['format'],
  state: row.state as CaseExport['state'],
  total: row.total,
  rows: row.rows,
  cut: row.cut,
  bytes: row.bytes === null ? null : Number(row.bytes),
  requestedAt: row.requested_at.toISOString(),
  expiresAt: row.expires_at.toISOString(),
});
