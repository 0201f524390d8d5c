import { randomUUID } from 'node:crypto';
import { type CaseExport, exportHours } from '@sawt/contract';
import { sql } from 'kysely';
import type { Work } from '../../../platform/audit/change.ts';
import { exportName } from '../../../platform/export/table.ts';
import { removeBytesJob } from '../../../platform/files/file-bytes.ts';
import type { FileOutput } from '../../../platform/http/context.ts';
import { problem } from '../../../platform/http/problem.ts';
import { queueJob } from '../../../platform/jobs/jobs.ts';
import type { Actor } from '../../../platform/policy/actor.ts';
import type { VoiceDeps } from '../deps.ts';
import { type ExportQuery, getOwnExport, presentExport, reachText } from './export-store.ts';

export const exportJob = 'voice.make_export';

/** @throws problem `export.running` while another of the same person is being made */
export function requestExport({ actor, sessionId }: { actor: Actor; sessionId: string }, query: ExportQuery): Work<CaseExport> {
  return async ({ tx, now }) => {
    const row = await tx
      .insertInto('voice.export')
      .values({
        id: randomUUID(),
        person_id: actor.personId,
        session_id: sessionId,
        reach: reachText(actor),
        query: JSON.stringify(query),
        format: query.format,
        state: 'waiting',
        requested_at: now,
        expires_at: new Date(now.getTime() + exportHours * 3_600_000),
      })
      .onConflict((conflict) => conflict.column('person_id').where(sql<boolean>`state in ('waiting', 'running')`).doNothing())
      .returningAll()
      .executeTakeFirst();
    if (!row) throw problem('export.running');
    // One after another: each holds all its rows in memory, and messages are to find a free worker beside it.
    await queueJob(tx, exportJob, { id: row.id }, { queue: exportJob });
    const { format, language: _, ...filter } = query;
    return { subject: `export:${row.id}`, details: { filter: withoutWords(filter), format }, output: presentExport(row) };
  };
}

/** @throws problem `export.not_found`, `export.not_ready` */
export function downloadExport({ files }: VoiceDeps, actor: Actor, id: string): Work<FileOutput> {
  return async ({ tx, now }) => {
    const row = await getOwnExport(tx, actor, id, now);
    if (row.state !== 'done') throw problem('export.not_ready');
    const stream = await files.bytes.open(id, 'full');
    if (!stream) throw problem('export.not_found');
    const form = presentExport(row);
    return {
      subject: `export:${id}`,
      details: { format: form.format, rows: form.rows },
      output: { stream, download: true, ...exportName('cases', form.format, row.requested_at) },
    };
  };
}

/** Deletes one; what is being made of it is given up when its maker next looks. */
export function deleteExport(actor: Actor, id: string): Work<{ id: string }> {
  return async ({ tx, now }) => {
    await getOwnExport(tx, actor, id, now);
    await tx.deleteFrom('voice.export').where('id', '=', id).execute();
    await queueJob(tx, removeBytesJob, { ids: [id] });
    return { subject: `export:${id}`, output: { id } };
  };
}

/** That words were looked for, and not which: names and phones are typed there, and the log keeps what it holds. */
export const withoutWords = <T extends { q?: string | undefined }>({ q, ...filter }: T) => ({ ...filter, ...(q && { words: true }) });
