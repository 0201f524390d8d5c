import { AuditProof } from '@sawt/contract';
import type { Reader } from '../database/database.ts';
import { openCheckpoint, publicKeyOf } from './audit-key.ts';
import { latestCheckpoint } from './checkpoints.ts';
import { leafBytes } from './entry.ts';
import { inclusionProof, leafHash, rootFromInclusion } from './merkle.ts';
import { storedRanges } from './tree-store.ts';

/**
 * The proof that an entry is in the log that the latest checkpoint signs; undefined where there is no such entry, or none
 * has signed it yet. It stands alone: `checkProof` needs nothing but it and the public key.
 */
export async function proveEntry(db: Reader, id: number): Promise<AuditProof | undefined> {
  const row = await db.selectFrom('platform.audit_entry').selectAll().where('id', '=', id).executeTakeFirst();
  const leaf = await db.selectFrom('platform.audit_leaf').select('position').where('entry_id', '=', id).executeTakeFirst();
  const checkpoint = await latestCheckpoint(db);
  if (!row || !leaf || !checkpoint || leaf.position >= checkpoint.size) return undefined;
  const path = await inclusionProof(storedRanges(db), leaf.position, checkpoint.size);
  return {
    entry: leafBytes(row).toString('utf8'),
    position: leaf.position,
    size: checkpoint.size,
    path: path.map((hash) => hash.toString('base64')),
    checkpoint: checkpoint.note,
  };
}

/** Checks a proof without the database (RFC 9162 § 2.1.3.2). @returns what is wrong with it; null: it holds */
export function checkProof(document: unknown, vkey: string): string | null {
  const parsed = AuditProof.safeParse(document);
  if (!parsed.success) return 'This is no proof of an entry.';
  const { entry, position, size, path, checkpoint } = parsed.data;
  const head = openCheckpoint(checkpoint, publicKeyOf(vkey));
  if (!head) return 'The checkpoint is not signed by this key.';
  if (head.size !== size) return 'The checkpoint is of another size.';
  const hashes = path.map((hash) => Buffer.from(hash, 'base64'));
  const root = rootFromInclusion(leafHash(Buffer.from(entry)), position, size, hashes);
  return root?.equals(head.root) ? null : 'The entry is not part of the log that the checkpoint signs.';
}
