import { type ListedCase, maximumCaseExportRows } from '@sawt/contract';
import type { MakeChange } from '../../../platform/audit/change.ts';
import { reachOf, type WalledTx, type Within } from '../../../platform/database/wall.ts';
import { bytesOf, exportFile } from '../../../platform/export/table.ts';
import type { Job } from '../../../platform/jobs/jobs.ts';
import { type Actor, holds } from '../../../platform/policy/actor.ts';
import type { VoiceDeps } from '../deps.ts';
import { measureCases } from '../figures/measure-cases.ts';
import { listCases } from '../list-cases.ts';
import { casesTable } from './cases-table.ts';
import { type ExportQuery, type ExportRow, sameReach } from './export-store.ts';
import { exportJob, withoutWords } from './own-exports.ts';

const pageSize = 500;

interface Wiring {
  makeChange: MakeChange;
  read: Within;
}

/** Deleted while it was being made: there is nobody to make it for. */
class GivenUp extends Error {}

/**
 * Makes the file of an export: page after page of the same `listCases`, from one snapshot, with the reach of who asked.
 * Begun again after a server went down, it begins at the first row.
 */
export function createMakeExport(deps: VoiceDeps, wiring: Wiring): Job<{ id: string }> {
  return {
    name: exportJob,
    async run({ id }) {
      const row = await claim(deps, id);
      if (!row) return;
      try {
        await make(deps, wiring, row);
      } catch (error) {
        await deps.files.bytes.remove(id);
        if (error instanceof GivenUp) return;
        await set(deps, id, { state: 'failed', query: null, ended_at: deps.clock.now() });
        throw error;
      }
    },
  };
}

async function make(deps: VoiceDeps, { makeChange, read }: Wiring, row: ExportRow): Promise<void> {
  const { id } = row;
  const actor = await deps.directory.loadActor(row.person_id, row.session_id);
  // They have lost a role, moved, or no longer stand in for whom they did.
  if (!actor || !holds(actor, 'voice.export_cases') || !sameReach(row, actor)) {
    await set(deps, id, { state: 'failed', query: null, ended_at: deps.clock.now() });
    return;
  }
  const reach = reachOf(actor);
  const { format, language, order, ...filter } = row.query as unknown as ExportQuery;
  const most = maximumCaseExportRows[format];
  const { all } = await measureCases(deps, { actor, read: (work) => read(reach, work) }, filter);
  await progress(deps, id, { total: Math.min(all.total, most) });
  const { items, cut } = await read(reach, (db) =>
    readRows(deps, db, actor, { filter, order, most }, (rows) => progress(deps, id, { rows })),
  );
  const file = await exportFile(casesTable(items, cut, language), { format, language }, 'cases', deps.clock.now());
  const bytes = await bytesOf(file);
  await deps.files.bytes.put(id, { bytes, mediaType: file.mediaType, thumbnail: null, original: null });
  const author = { actor, onBehalfOf: actor.onBehalfOf, reach, requestId: null, address: null };
  await makeChange(author, 'voice.cases_exported', async ({ tx, now }) => {
    const done = { state: 'done', query: null, rows: items.length, total: items.length, cut, bytes: bytes.length, ended_at: now };
    const { numUpdatedRows } = await tx.updateTable('voice.export').set(done).where('id', '=', id).executeTakeFirstOrThrow();
    if (!numUpdatedRows) throw new GivenUp();
    return {
      subject: `export:${id}`,
      details: { filter: withoutWords({ ...filter, order }), format, rows: items.length, cut },
      output: null,
    };
  });
}

interface Wanted {
  filter: Omit<ExportQuery, 'format' | 'language' | 'order'>;
  order: ExportQuery['order'];
  most: number;
}

async function readRows(
  deps: VoiceDeps,
  db: WalledTx,
  actor: Actor,
  { filter, order, most }: Wanted,
  tell: (rows: number) => Promise<void>,
) {
  const items: ListedCase[] = [];
  let cursor: string | undefined;
  while (items.length < most) {
    const limit = Math.min(pageSize, most - items.length);
    const page = await listCases(deps, db, actor, { ...filter, order, cursor, limit });
    items.push(...page.items);
    if (!page.nextCursor) return { items, cut: false };
    await tell(items.length);
    cursor = page.nextCursor;
  }
  return { items, cut: true };
}

const claim = ({ asSystem }: VoiceDeps, id: string): Promise<ExportRow | undefined> =>
  asSystem((tx) =>
    tx
      .updateTable('voice.export')
      .set({ state: 'running', rows: 0 })
      .where('id', '=', id)
      .where('state', 'in', ['waiting', 'running'])
      .returningAll()
      .executeTakeFirst(),
  );

async function progress(deps: VoiceDeps, id: string, values: { total: number } | { rows: number }): Promise<void> {
  if (!(await set(deps, id, values))) throw new GivenUp();
}

/** @returns whether it is still wanted */
async function set(
  { asSystem }: VoiceDeps,
  id: string,
  values: Partial<Pick<ExportRow, 'state' | 'total' | 'rows' | 'ended_at'>> & { query?: null },
) {
  const { numUpdatedRows } = await asSystem((tx) =>
    tx.updateTable('voice.export').set(values).where('id', '=', id).executeTakeFirstOrThrow(),
  );
  return Number(numUpdatedRows) > 0;
}
