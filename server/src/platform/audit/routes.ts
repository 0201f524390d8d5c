import type { AuditEntry, audit as contract, PersonName } from '@sawt/contract';
import { z } from 'zod';
import type { Database } from '../database/database.ts';
import type { Handlers } from '../http/context.ts';
import { RowId, readCursor } from '../http/cursor.ts';
import { listAuditEntries } from './audit-log.ts';

export interface AuditDeps {
  database: Database;
  /** Names of people by id. */
  people(ids: string[]): Promise<ReadonlyMap<string, PersonName>>;
}

export function auditHandlers({ database, people }: AuditDeps): Handlers<typeof contract> {
  return {
    listAuditEntries: async (_context, { query }) => {
      const page = await listAuditEntries(database, { ...query, cursor: readCursor(query.cursor, z.tuple([RowId])) });
      const names = await people(page.rows.flatMap((row) => row.actor_id ?? []));
      const items = page.rows.map((row): AuditEntry => {
        const actor = row.actor_id ? names.get(row.actor_id) : undefined;
        return {
          id: String(row.id),
          at: row.at.toISOString(),
          event: row.event,
          actor: row.actor_id ? { id: row.actor_id, name: actor?.name ?? { ar: '', en: '' } } : null,
          subject: row.subject,
          details: row.details as AuditEntry['details'],
          requestId: row.request_id,
          address: row.address,
        };
      });
      return { items, nextCursor: page.nextCursor };
    },
  };
}
