import { sql } from 'kysely';
import type { WalledTx } from '../../platform/database/wall.ts';
import { removeBytesJob } from '../../platform/files/file-bytes.ts';
import { queueJob } from '../../platform/jobs/jobs.ts';
import type { Expiring } from '../../platform/retention/expiring.ts';
import { subjectOf } from '../directory/index.ts';
import type { VoiceDeps } from './deps.ts';

/** Cases that ended long ago lose who sent them, as erasure would have it; what government decided stays. */
export function createVoiceExpiring({ files }: Pick<VoiceDeps, 'files'>): readonly Expiring[] {
  async function forget(tx: WalledTx, { id, citizen_id }: { id: number; citizen_id: string }, now: Date): Promise<void> {
    const { words } = await subjectOf(tx, citizen_id);
    await files.removeOwned(tx, citizen_id, `case:${id}`);
    await sql`select voice.forget_citizen(${id}::bigint, ${words}::text[], ${now}::timestamptz)`.execute(tx);
  }

  return [
    {
      code: 'case-exports',
      table: 'voice.export',
      isOver: (before) => sql`requested_at < ${before}`,
      async remove(tx, ids) {
        await queueJob(tx, removeBytesJob, { ids });
        await tx
          .deleteFrom('voice.export')
          .where('id', 'in', [...ids])
          .execute();
      },
    },
    { code: 'bulks', table: 'voice.bulk', isOver: (before) => sql`ended_at < ${before}` },
    { code: 'case-imports', table: 'voice.case_import', isOver: (before) => sql`ended_at < ${before}` },
    { code: 'drafts', table: 'voice.draft', isOver: (before) => sql`updated_at < ${before}` },
    {
      code: 'ended-cases',
      table: 'voice.case',
      isOver: (before) => sql`ended_at < ${before} and forgotten_at is null`,
      async remove(tx, ids, now) {
        const cases = await tx.selectFrom('voice.case').select(['id', 'citizen_id']).where('id', 'in', ids.map(Number)).execute();
        for (const each of cases) await forget(tx, each, now);
      },
    },
  ];
}
