import { createHmac } from 'node:crypto';
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
  /** For whom, where that is not the actor. */
  onBehalfOf: string | null;
  subject: string;
  details: Record<string, unknown>;
  requestId: string | null;
  address: string | null;
}
export type AuditRow = Selectable<Schema['platform.audit_entry']>;

/** Canonical JSON (RFC 8785) of an entry: the same bytes from the record as written and from the row as read. */
function canonicalBytes(id: number, record: AuditRecord, besides: object = {}): Buffer {
  const { at, event, actor, onBehalfOf, subject, details, requestId, address } = record;
  const plain = {
    id,
    at: at.toISOString(),
    event,
    actor,
    onBehalfOf,
    subject,
    details: JSON.parse(JSON.stringify(details)),
    requestId,
    address,
    ...besides,
  };
  return Buffer.from(canonicalize(plain) as string);
}

/** Shows that the server wrote the entry, under this id: whoever has only the database can neither make one nor copy one. */
const sealOf = ({ sealKey }: AuditKey, id: number, record: AuditRecord): Buffer =>
  createHmac('sha256', sealKey).update(canonicalBytes(id, record)).digest();

export const isSealed = (key: AuditKey, row: AuditRow): boolean => row.seal.equals(sealOf(key, row.id, recordOf(row)));

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
export const leafBytes = (row: AuditRow): Buffer => canonicalBytes(row.id, recordOf(row), { seal: row.seal.toString('base64') });
export const leafOf = (row: AuditRow): Buffer => leafHash(leafBytes(row));

/** Adds to the log, in the transaction of what is logged. */
export async function appendEntry(tx: WalledTx, key: AuditKey, record: AuditRecord): Promise<void> {
  const { id } = await tx.selectNoFrom(sql<number>`nextval('platform.audit_entry_id_seq')`.as('id')).executeTakeFirstOrThrow();
  await tx
    .insertInto('platform.audit_entry')
    .values({
      id,
      at: record.at,
      event: record.event,
      actor_id: record.actor,
      on_behalf_of: record.onBehalfOf,
      subject: record.subject,
      details: JSON.stringify(record.details),
      request_id: record.requestId,
      address: record.address,
      seal: sealOf(key, id, record),
    })
    .execute();
}
