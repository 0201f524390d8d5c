import type { Database, Tx } from '../database/database.ts';
import { problem } from '../http/problem.ts';

/** After this a download counts as broken off, and another may begin. */
const longestMs = 15 * 60_000;

/** @throws problem `personal_data.download_running` */
export async function claimDownload(tx: Tx, personId: string, now: Date): Promise<void> {
  const claimed = await tx
    .insertInto('platform.data_download')
    .values({ person_id: personId, started_at: now })
    .onConflict((conflict) =>
      conflict
        .column('person_id')
        .doUpdateSet({ started_at: now })
        .where('platform.data_download.started_at', '<', new Date(now.getTime() - longestMs)),
    )
    .returning('person_id')
    .executeTakeFirst();
  if (!claimed) throw problem('personal_data.download_running');
}

/** Gives back the claim of this download, and not that of one that took its place. */
export async function releaseDownload(database: Database, personId: string, startedAt: Date): Promise<void> {
  await database.deleteFrom('platform.data_download').where('person_id', '=', personId).where('started_at', '=', startedAt).execute();
}
