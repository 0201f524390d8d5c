import { Readable } from 'node:stream';
import { type caseImports, type ImportFault, importColumns, importHeaders, maximumImportRows } from '@sawt/contract';
import type { Work } from '../../../platform/audit/change.ts';
import { csvLines } from '../../../platform/export/csv.ts';
import { exportName } from '../../../platform/export/table.ts';
import { readWithin } from '../../../platform/files/receive.ts';
import type { FileOutput, Handlers } from '../../../platform/http/context.ts';
import { problem } from '../../../platform/http/problem.ts';
import type { Actor } from '../../../platform/policy/actor.ts';
import type { VoiceDeps } from '../deps.ts';
import { beginImport, demandEmirate, importBytes, previewImport } from './begin-import.ts';
import { endImport, faultsOf, getImport, listImports, presentImport, refusedRows } from './import-store.ts';
import type { Cells } from './read-row.ts';

export function caseImportHandlers(deps: VoiceDeps): Handlers<typeof caseImports> {
  return {
    async previewImport({ actor, read, bytes }) {
      demandEmirate(actor);
      const file = await readWithin(bytes, importBytes);
      return read((db) => previewImport(deps, db, file));
    },
    async beginImport({ actor, change, bytes, idempotencyKey }, { query: { name } }) {
      const file = await readWithin(bytes, importBytes);
      return change(beginImport(deps, actor, { key: idempotencyKey, name, bytes: file }));
    },
    listImports: ({ actor, read }) => read((db) => listImports(deps, db, actor)),
    cancelImport: ({ actor, change }, { params: { id } }) =>
      change(async ({ tx, now }) => {
        const row = await getImport(tx, actor, id);
        if (!(await endImport(tx, id, 'cancelled', now))) throw problem('import.over');
        const output = await presentImport(deps, tx, { ...row, state: 'cancelled', ended_at: now });
        return { subject: `import:${id}`, details: { done: output.done, left: output.waiting }, output };
      }),
    downloadRefused: ({ actor, change }, { params }) => change(downloadRefused(deps, actor, params.id)),
  };
}

/** The rows as they came, with a last column that says why; imported again, it is left aside. */
function downloadRefused({ clock }: VoiceDeps, actor: Actor, id: string): Work<FileOutput> {
  return async ({ tx }) => {
    await getImport(tx, actor, id);
    const rows = await refusedRows(tx, id, maximumImportRows);
    const why = (fault: { column: keyof typeof importHeaders | null; code: ImportFault }) =>
      `${fault.column ? `${importHeaders[fault.column].en}: ` : ''}${fault.code}`;
    const table = {
      title: 'refused',
      columns: [...importColumns.map((column) => importHeaders[column].ar), 'السبب / reason'].map((header) => ({ header, width: 20 })),
      rows: rows.map(({ cells, faults }) => [
        ...importColumns.map((column) => (cells as Cells)[column] ?? ''),
        faultsOf(faults).map(why).join('; '),
      ]),
      cut: false,
    };
    const stream = Readable.from(csvLines(table));
    return {
      subject: `import:${id}`,
      details: { rows: rows.length },
      output: { ...exportName('refused', 'csv', clock.now()), download: true, stream },
    };
  };
}
