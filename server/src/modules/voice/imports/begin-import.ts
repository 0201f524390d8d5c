import { createHash } from 'node:crypto';
import { type CaseImport, type ImportPreview, maximumImportBytes } from '@sawt/contract';
import type { Work } from '../../../platform/audit/change.ts';
import type { WalledTx } from '../../../platform/database/wall.ts';
import { problem } from '../../../platform/http/problem.ts';
import type { Actor } from '../../../platform/policy/actor.ts';
import type { VoiceDeps } from '../deps.ts';
import { findImport, presentImport, queueImport } from './import-store.ts';
import { type FileRow, readFile } from './read-file.ts';
import { externalOf, type ImportGround } from './read-row.ts';

const shown = { faults: 200, sample: 3 };
/** Of one statement. */
const chunk = 500;

export const importBytes = maximumImportBytes;

/** @throws problem `auth.forbidden` for an agency, whatever its roles hold */
export function demandEmirate(actor: Actor): void {
  if (actor.side !== 'emirate') throw problem('auth.forbidden');
}

export async function groundOfImport({ directory, categoryTree, clock }: VoiceDeps): Promise<ImportGround> {
  const [areas, categories] = await Promise.all([directory.areas(), categoryTree()]);
  return { areas: [...areas.values()], categories, today: clock.now() };
}

/** What a file would bring. Reads all of it, and keeps nothing. */
export async function previewImport(deps: VoiceDeps, db: WalledTx, bytes: Uint8Array): Promise<ImportPreview> {
  const { encoding, rows } = readFile(bytes, await groundOfImport(deps));
  const checked = await withKnown(db, rows);
  return {
    encoding,
    rows: checked.length,
    sound: checked.filter(({ faults }) => faults.length === 0).length,
    faults: checked.flatMap(({ line, faults }) => faults.map((fault) => ({ line, ...fault }))).slice(0, shown.faults),
    sample: checked.slice(0, shown.sample).map(({ cells }) => cells),
  };
}

/** Rows whose number of the register has been brought in before. */
async function withKnown(db: WalledTx, rows: readonly FileRow[]): Promise<FileRow[]> {
  const numbers = rows.map(({ cells }) => externalOf(cells.external ?? '')).filter(Boolean);
  const known = new Set<string>();
  for (let at = 0; at < numbers.length; at += chunk) {
    const found = await db
      .selectFrom('voice.external_number')
      .select('external')
      .where('external', 'in', numbers.slice(at, at + chunk))
      .execute();
    for (const { external } of found) known.add(external);
  }
  return rows.map((row) =>
    known.has(externalOf(row.cells.external ?? ''))
      ? { ...row, faults: [...row.faults, { column: 'external', code: 'external_known' }] }
      : row,
  );
}

interface File {
  /** The caller's own: the same key begins one. */
  key: string;
  name: string;
  bytes: Uint8Array;
}

/** Keeps the rows and asks for the job. Rows at fault are refused at once, and told with the others. */
export function beginImport(deps: VoiceDeps, actor: Actor, { key, name, bytes }: File): Work<CaseImport> {
  return async ({ tx, now }) => {
    demandEmirate(actor);
    const hash = createHash('sha256').update(bytes).digest('base64url');
    const repeated = async () => {
      const earlier = await findImport(tx, actor, key);
      if (!earlier) return undefined;
      if (earlier.request_hash !== hash) throw problem('request.key_reused');
      return { subject: `import:${key}`, details: { repeated: true }, output: await presentImport(deps, tx, earlier) };
    };
    const before = await repeated();
    if (before) return before;
    const rows = await withKnown(tx, readFile(bytes, await groundOfImport(deps)).rows);
    const row = await tx
      .insertInto('voice.case_import')
      .values({
        id: key,
        file_name: name,
        request_hash: hash,
        state: 'running',
        total: rows.length,
        begun_by: actor.personId,
        begun_at: now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returningAll()
      .executeTakeFirst();
    if (!row) {
      // Sent twice in one moment, and this one waited for the other; or the key of somebody else.
      const other = await repeated();
      if (other) return other;
      throw problem('request.key_reused');
    }
    for (let at = 0; at < rows.length; at += chunk) {
      await tx
        .insertInto('voice.import_row')
        .values(
          rows.slice(at, at + chunk).map(({ line, cells, faults }) => ({
            import_id: key,
            line,
            cells: JSON.stringify(cells),
            outcome: faults.length > 0 ? 'refused' : null,
            faults: JSON.stringify(faults),
          })),
        )
        .execute();
    }
    await queueImport(tx, key);
    const refused = rows.filter(({ faults }) => faults.length > 0).length;
    return { subject: `import:${key}`, details: { rows: rows.length, refused }, output: await presentImport(deps, tx, row) };
  };
}
