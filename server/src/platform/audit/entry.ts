import { createHmac, randomBytes } from 'node:crypto';
import canonicalize from 'canonicalize';
import { type Selectable, sql } from 'kysely';
import type { Schema } from '../database/database.ts';
import type { WalledTx } from '../database/wall.ts';
import type { AuditKey } from './audit-key.ts';
import { leafHash } from './merkle.ts';

/** What the log says of one act. */
export interface AuditRecord {
  at: Date;
  event: string;
  actor: string | null;
  /** For whom the actor acted, where that was somebody else. */
  onBehalfOf: string | null;
  subject: string;
  details: Record<string, unknown>;
  requestId: string | null;
  address: string | null;
}
export type AuditRow = Selectable<Schema['platform.audit_entry']>;

/**
 * Canonical JSON (RFC 8785) of an entry: the same bytes from the record as written and from the row as read. Whom an entry
 * was made for stands in it only where there is somebody: those made before that was known keep their bytes, and to put a
 * name to one of them changes it.
 */
function canonicalBytes(record: AuditRecord, besides: object = {}): Buffer {
  const { at, event, actor, onBehalfOf, subject, details, requestId, address } = record;
  const plain = {
    at: momentOf(at),
    event,
    actor,
    ...(onBehalfOf && { onBehalfOf }),
    subject,
    details: JSON.parse(JSON.stringify(details)),
    requestId,
    address,
    ...besides,
  };
  return Buffer.from(canonicalize(plain) as string);
}

/** Whoever edits the table may write a moment that no `Date` holds (`infinity`): it must not stop a verification. */
const momentOf = (at: Date): string => (at instanceof Date && !Number.isNaN(at.getTime()) ? at.toISOString() : String(at));

const nonceBytes = 12;

/**
 * Shows that the server wrote the entry: whoever has only the database cannot make one. No two entries have the same seal,
 * also where they say the same, so that a copy of a genuine entry is known by it.
 */
function sealOf({ sealKey }: AuditKey, record: AuditRecord, nonce: Buffer): Buffer {
  const mac = createHmac('sha256', sealKey).update(nonce).update(canonicalBytes(record)).digest();
  return Buffer.concat([nonce, mac]);
}

/** The server writes whole milliseconds, and a `Date` has no more: what lies below them in the table was put there. */
export const wholeMilliseconds = sql<boolean>`entry.at = date_trunc('milliseconds', entry.at)`;

export const isSealed = (key: AuditKey, row: AuditRow): boolean =>
  row.seal.equals(sealOf(key, recordOf(row), row.seal.subarray(0, nonceBytes)));

const recordOf = (row: AuditRow): AuditRecord => ({
  at: row.at,
  event: row.event,
  actor: row.actor_id,
  onBehalfOf: row.on_behalf_of,
  subject: row.subject,
  details: row.details as Record<string, unknown>,
  requestId: row.request_id,
  address: row.address,
});

/** The bytes of an entry in the tree; their hash is its leaf. */
export const leafBytes = (row: AuditRow): Buffer => canonicalBytes(recordOf(row), { id: row.id, seal: row.seal.toString('base64') });
export const leafOf = (row: AuditRow): Buffer => leafHash(leafBytes(row));

/** Adds to the log, in the transaction of what is logged. */
export async function appendEntry(tx: WalledTx, key: AuditKey, record: AuditRecord): Promise<void> {
  await tx
    .insertInto('platform.audit_entry')
    .values({
      at: record.at,
      event: record.event,
      actor_id: record.actor,
      on_behalf_of: record.onBehalfOf,
      subject: record.subject,
      details: JSON.stringify(record.details),
      request_id: record.requestId,
      address: record.address,
      seal: sealOf(key, record, randomBytes(nonceBytes)),
    })
    .execute();
}
