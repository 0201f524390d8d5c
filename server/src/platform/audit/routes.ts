import { type AuditEntry, type audit as contract, maximumExportRows, type PersonName } from '@sawt/contract';
import { z } from 'zod';
import type { Witness } from '../../adapters/witness/witness.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../database/database.ts';
import { exportFile, readAll, takeTurn } from '../export/table.ts';
import type { Handlers } from '../http/context.ts';
import { RowId, readCursor } from '../http/cursor.ts';
import { problem } from '../http/problem.ts';
import { type AuditKey, verifierKey } from './audit-key.ts';
import { type AuditQuery, listAuditEntries } from './audit-log.ts';
import { latestCheckpoint } from './checkpoints.ts';
import { auditTable } from './export.ts';
import { proveEntry } from './prove.ts';
import { countPending, treeSize } from './tree-store.ts';
import { verifyLog } from './verify.ts';

export interface AuditDeps {
  database: Database;
  clock: Clock;
  /** Names of officials by id; a citizen is none. */
  officials(ids: string[]): Promise<ReadonlyMap<string, PersonName>>;
  key: AuditKey;
  witness: Witness;
}

export function auditHandlers({ database, clock, officials, key, witness }: AuditDeps): Handlers<typeof contract> {
  return {
    getAuditState: async () => {
      const checkpoint = await latestCheckpoint(database);
      return {
        size: await treeSize(database),
        pending: await countPending(database),
        checkpoint: checkpoint ? { size: checkpoint.size, at: checkpoint.at.toISOString() } : null,
        verifierKey: verifierKey(key.publicKey),
      };
    },

    // Read before the change: the transaction that records the verification holds no snapshot of the whole log.
    verifyAuditLog: async ({ read, change }) => {
      const witnessed = await witness.read();
      const output = await read((db) => verifyLog(db, { key, witnessed }));
      return change(async () => ({ subject: 'audit', details: { size: output.size, findings: output.findings.length }, output }));
    },

    proveAuditEntry: async ({ read }, { params }) => {
      const proof = await read((db) => proveEntry(db, Number(params.id)));
      if (!proof) throw problem('audit.not_provable');
      return proof;
    },

    listAuditEntries: (_context, { query }) => listEntries(query),

    exportAuditEntries: (context, { query: { format, language, ...filter } }) =>
      takeTurn(async () => {
        const { items, cut } = await readAll((cursor, limit) => listEntries({ ...filter, cursor, limit }), maximumExportRows[format]);
        const file = await exportFile(auditTable(items, cut, language), { format, language }, 'audit-log', clock.now());
        return context.change(async () => ({ subject: 'audit', details: { filter, format, rows: items.length, cut }, output: file }));
      }),
  };

  async function listEntries(query: ListQuery): Promise<{ items: AuditEntry[]; nextCursor: string | null }> {
    const page = await listAuditEntries(database, { ...query, cursor: readCursor(query.cursor, z.tuple([RowId])) });
    const names = await officials(page.rows.flatMap(({ actor_id, on_behalf_of }) => [actor_id ?? [], on_behalf_of ?? []].flat()));
    const items = page.rows.map((row): AuditEntry => {
      const named = (id: string | null) => (id ? { id, name: names.get(id)?.name ?? null } : null);
      return {
        id: String(row.id),
        at: row.at.toISOString(),
        event: row.event,
        actor: named(row.actor_id),
        onBehalfOf: named(row.on_behalf_of),
        subject: row.subject,
        details: row.details as AuditEntry['details'],
        requestId: row.request_id,
        address: row.address,
      };
    });
    return { items, nextCursor: page.nextCursor };
  }
}

type ListQuery = Omit<AuditQuery, 'cursor'> & { cursor?: string | undefined };
