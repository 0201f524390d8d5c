import { randomBytes } from 'node:crypto';
import type { WalledTx } from '../../../platform/database/wall.ts';
import type { Job } from '../../../platform/jobs/jobs.ts';
import type { VoiceDeps } from '../deps.ts';
import { beginOf, dayOf, nameOfDay, weekdayOf } from '../figures/groupings.ts';
import { drawSample } from './draw.ts';

/** The last whole week, Sunday to Saturday in Riyadh. */
function lastWeek(now: Date): { week: string; from: Date; to: Date } {
  const today = dayOf(now.getTime());
  const sunday = today - weekdayOf(today) - 7;
  return { week: nameOfDay(sunday), from: new Date(beginOf(sunday)), to: new Date(beginOf(sunday + 7)) };
}

/** Draws the answers of the week that is over, once, however many servers look. After an outage of weeks only the last is drawn. */
export function createDrawSample(deps: VoiceDeps): Job {
  return {
    name: 'voice.draw_quality_sample',
    cron: '7 * * * *',
    async run() {
      await deps.asSystem((tx) => drawWeek(tx, deps.clock.now()));
    },
  };
}

async function drawWeek(tx: WalledTx, now: Date): Promise<void> {
  const { week, from, to } = lastWeek(now);
  const isOurs = await tx
    .insertInto('voice.quality_week')
    .values({ week, seed: randomBytes(16).toString('hex'), drawn_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('seed')
    .executeTakeFirst();
  if (!isOurs) return;
  const drawn = drawSample(await answersBetween(tx, from, to), isOurs.seed);
  if (drawn.length === 0) return;
  await tx
    .insertInto('voice.quality_sample')
    .values(drawn.map(({ id, agency }) => ({ case_id: id, week, agency })))
    .execute();
}

/** Those that agencies gave in that time, of cases that were never drawn. What hangs on another case has its answer from there. */
async function answersBetween(tx: WalledTx, from: Date, to: Date) {
  const rows = await tx
    .selectFrom('voice.case')
    .select(['id', 'number', 'agency'])
    .where('answered_at', '>=', from)
    .where('answered_at', '<', to)
    .where('answer', 'is not', null)
    .where('agency', 'is not', null)
    .where('status', '<>', 'merged')
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('voice.quality_sample').select('case_id').whereRef('voice.quality_sample.case_id', '=', 'voice.case.id'))),
    )
    .execute();
  return rows.map(({ id, number, agency }) => ({ id, number, agency: agency as string }));
}
