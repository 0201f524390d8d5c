import type { AuditFinding } from '@sawt/contract';
import type { Reader } from '../database/database.ts';
import { type AuditKey, openCheckpoint } from './audit-key.ts';
import { type AuditRow, isSealed, leafOf, wholeMilliseconds } from './entry.ts';
import { GrowingTree } from './merkle.ts';
import { keptFrom } from './tree-store.ts';

export interface Verification {
  /** Entries in the tree, and those not in it yet. */
  size: number;
  pending: number;
  /** Checkpoints looked at, here and at the witness; null: the witness cannot be asked. */
  checkpoints: number;
  witnessed: number | null;
  findings: AuditFinding[];
}

interface VerifyOptions {
  key: AuditKey;
  /** What the witness holds; null: it cannot be asked. */
  witnessed: readonly string[] | null;
  onProgress?(done: number, of: number): void;
}

const batchSize = 2_000;
/** More of one kind says no more; the log is beyond doubt tampered with. */
const mostFindings = 200;

/**
 * Reads the whole log in the order of the tree, makes the tree anew and compares: entries with their seals and leaves,
 * the tree with what is kept of it, its roots with every checkpoint here and at the witness. Memory is bounded.
 * @param db a transaction with one snapshot (repeatable read)
 */
export async function verifyLog(db: Reader, { key, witnessed, onProgress }: VerifyOptions): Promise<Verification> {
  const findings: AuditFinding[] = [];
  const report = (finding: AuditFinding) => void (findings.length < mostFindings && findings.push(finding));
  const own = (await db.selectFrom('platform.audit_checkpoint').select(['size', 'note']).orderBy('size').execute()).map(
    ({ size, note }) => ({
      where: 'database' as const,
      rowSize: size,
      note,
    }),
  );
  const theirs = (witnessed ?? []).map((note) => ({ where: 'witness' as const, rowSize: null, note }));
  const heads = [...own, ...theirs].flatMap(({ where, rowSize, note }) => {
    const head = openCheckpoint(note, key.publicKey);
    if (!head || (rowSize !== null && head.size !== rowSize)) report({ what: 'checkpoint_forged', where, size: rowSize });
    return head ? [{ where, ...head }] : [];
  });
  const rootsAt = new Map(heads.map(({ size }): [number, Buffer | null] => [size, null]));
  const { tree, complete } = await rebuild(db, key, { rootsAt, report, onProgress });
  await compareNodes(db, complete, report);
  const pending = await checkUnplaced(db, key, report);
  await checkCopies(db, report);
  compareHeads(heads, rootsAt, tree.size, report);
  const kept = new Set(own.map(({ rowSize }) => rowSize));
  for (const { where, size } of heads) {
    if (where === 'witness' && size <= tree.size && !kept.has(size)) report({ what: 'checkpoint_missing', where: 'database', size });
  }
  return { size: tree.size, pending, checkpoints: own.length, witnessed: witnessed?.length ?? null, findings };
}

type Report = (finding: AuditFinding) => void;
type Nodes = Map<string, Buffer>;

async function rebuild(
  db: Reader,
  key: AuditKey,
  { rootsAt, report, onProgress }: { rootsAt: Map<number, Buffer | null>; report: Report; onProgress: VerifyOptions['onProgress'] },
): Promise<{ tree: GrowingTree; complete: Nodes }> {
  const tree = new GrowingTree();
  const complete: Nodes = new Map();
  const total = (
    await db
      .selectFrom('platform.audit_leaf')
      .select(({ fn }) => fn.countAll<number>().as('leaves'))
      .executeTakeFirstOrThrow()
  ).leaves;
  for (let after = -1, batch = batchSize; batch === batchSize; ) {
    const rows = await db
      .selectFrom('platform.audit_leaf as leaf')
      .leftJoin('platform.audit_entry as entry', 'entry.id', 'leaf.entry_id')
      .select(['leaf.position', 'leaf.entry_id', 'leaf.hash', 'entry.id', 'entry.at', 'entry.event', 'entry.actor_id', 'entry.subject'])
      .select(['entry.details', 'entry.on_behalf_of', 'entry.request_id', 'entry.address', 'entry.seal'])
      .select(wholeMilliseconds.as('whole'))
      .where('leaf.position', '>', after)
      .orderBy('leaf.position')
      .limit(batchSize)
      .execute();
    for (const { position, entry_id, hash, whole, ...entry } of rows) {
      if (position !== after + 1) report({ what: 'leaves_missing', from: after + 1, to: position - 1 });
      after = position;
      const row = entry.id === null ? null : (entry as AuditRow);
      checkLeaf(key, { position, entry: entry_id, hash, row, whole }, report);
      // What the entry says now decides; a changed entry makes every later root differ.
      tree.append(row ? leafOf(row) : hash, (level, place, root) => void (level >= keptFrom && complete.set(`${level}:${place}`, root)));
      if (rootsAt.has(tree.size)) rootsAt.set(tree.size, tree.root());
    }
    batch = rows.length;
    onProgress?.(tree.size, total);
  }
  return { tree, complete };
}

function checkLeaf(
  key: AuditKey,
  { position, entry, hash, row, whole }: { position: number; entry: number; hash: Buffer; row: AuditRow | null; whole: boolean },
  report: Report,
): void {
  if (!row) {
    report({ what: 'entry_missing', position, entry: String(entry) });
    return;
  }
  const genuine = isSealed(key, row);
  const isPlaced = hash.equals(leafOf(row));
  if (genuine ? !whole : !isPlaced) report({ what: 'entry_changed', position, entry: String(entry) });
  else if (!genuine) report({ what: 'entry_forged', position, entry: String(entry) });
  else if (!isPlaced) report({ what: 'leaf_changed', position, entry: String(entry) });
}

async function compareNodes(db: Reader, complete: Nodes, report: Report): Promise<void> {
  const kept = await db.selectFrom('platform.audit_node').selectAll().orderBy('level').orderBy('position').execute();
  for (const { level, position, hash } of kept) {
    const name = `${level}:${position}`;
    if (!complete.get(name)?.equals(hash)) report(nodeFinding(level, position));
    complete.delete(name);
  }
  for (const name of complete.keys()) {
    const [level = 0, position = 0] = name.split(':').map(Number);
    report(nodeFinding(level, position));
  }
}
const nodeFinding = (level: number, position: number): AuditFinding => ({
  what: 'node_differs',
  from: position * 2 ** level,
  to: (position + 1) * 2 ** level - 1,
});

/** Entries outside the tree: those waiting for their place must be sealed, and there may be no others. */
async function checkUnplaced(db: Reader, key: AuditKey, report: Report): Promise<number> {
  const rows = await db
    .selectFrom('platform.audit_entry as entry')
    .leftJoin('platform.audit_leaf as leaf', 'leaf.entry_id', 'entry.id')
    .leftJoin('platform.audit_pending as pending', 'pending.entry_id', 'entry.id')
    .selectAll('entry')
    .select(['pending.entry_id as pending', wholeMilliseconds.as('whole')])
    .where('leaf.position', 'is', null)
    .orderBy('entry.id')
    .limit(10_000)
    .execute();
  for (const { pending, whole, ...row } of rows) {
    const entry = String(row.id);
    if (!whole || !isSealed(key, row)) report({ what: 'entry_forged', position: null, entry });
    else if (pending === null) report({ what: 'entry_unplaced', entry });
  }
  const waiting = new Set(rows.filter(({ pending }) => pending !== null).map(({ id }) => id));
  const queued = await db.selectFrom('platform.audit_pending').select('entry_id').orderBy('entry_id').limit(10_000).execute();
  for (const { entry_id } of queued) {
    if (!waiting.has(entry_id)) report({ what: 'entry_missing', position: null, entry: String(entry_id) });
  }
  return waiting.size;
}

/** An entry under the seal of an earlier one is a copy of it. */
async function checkCopies(db: Reader, report: Report): Promise<void> {
  const copied = await db
    .selectFrom('platform.audit_entry')
    .select(({ fn }) => fn.agg<number[]>('array_agg', ['id']).as('ids'))
    .groupBy('seal')
    .having(({ fn }) => fn.countAll(), '>', 1)
    .limit(mostFindings)
    .execute();
  for (const { ids } of copied) {
    for (const entry of ids
      .map(Number)
      .sort((a, b) => a - b)
      .slice(1))
      report({ what: 'entry_copied', entry: String(entry) });
  }
}

/** Each head against the tree made anew: a difference lies between the last head that agrees and the first that does not. */
function compareHeads(
  heads: readonly { where: 'database' | 'witness'; size: number; root: Buffer }[],
  rootsAt: ReadonlyMap<number, Buffer | null>,
  size: number,
  report: Report,
): void {
  for (const where of ['database', 'witness'] as const) {
    const sorted = heads.filter((head) => head.where === where).sort((a, b) => a.size - b.size);
    const first = sorted.find((head) => head.size <= size && !rootsAt.get(head.size)?.equals(head.root));
    if (first) {
      const agreed = sorted.findLast((head) => head.size < first.size)?.size ?? 0;
      report({ what: 'history_differs', where, from: agreed, to: first.size - 1 });
    }
    const latest = sorted.at(-1);
    if (latest && latest.size > size) report({ what: 'log_rolled_back', where, size: latest.size, have: size });
  }
}
