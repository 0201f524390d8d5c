import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { WalledTx } from '../../../platform/database/wall.ts';
import type { Job } from '../../../platform/jobs/jobs.ts';
import type { VoiceDeps } from '../deps.ts';
import { beginOf, dayOf, nameOfDay, weekdayOf } from '../figures/groupings.ts';
import { drawSample } from './draw.ts';
import { readQualityRule } from './quality-rule.ts';

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
      const agencies = await deps.directory.agencies();
      const closed = [...agencies.values()].filter(({ active }) => !active).map(({ code }) => code);
      await deps.asSystem((tx) => drawWeek(tx, deps.clock.now(), closed));
    },
  };
}

/** @param closed agencies that nobody could tell anything about their answers any more */
async function drawWeek(tx: WalledTx, now: Date, closed: readonly string[]): Promise<void> {
  const { week, from, to } = lastWeek(now);
  const { perAgency } = await readQualityRule(tx);
  const isOurs = await tx
    .insertInto('voice.quality_week')
    .values({ week, seed: randomBytes(16).toString('hex'), drawn_at: now, per_agency: perAgency })
    .onConflict((conflict) => conflict.doNothing())
    .returning('seed')
    .executeTakeFirst();
  if (!isOurs) return;
  const answers = (await answersBetween(tx, from, to)).filter(({ agency }) => !closed.includes(agency));
  const drawn = drawSample(answers, isOurs.seed, perAgency);
  if (drawn.length === 0) return;
  await tx
    .insertInto('voice.quality_sample')
    .values(drawn.map(({ id, number, answer, agency }) => ({ case_id: id, number, answer_event: answer, week, agency })))
    .execute();
}

/**
 * Those that agencies gave in that time and that stand, of cases that were never drawn; whoever has the case since. What hangs on another case has
 * its answer from there.
 */
async function answersBetween(tx: WalledTx, from: Date, to: Date) {
  const { rows } = await sql<{ id: number; number: string; answer: number; agency: string }>`
    select answered.id, answered.number, answered.answer, voice.agency_of_answer(answered.answer) as agency
    from (
      select id, number, voice.answer_at(id, 'infinity') as answer from voice.case
      where answered_at >= ${from} and answered_at < ${to} and voice.case.answer is not null and status <> 'merged'
        and not exists (select from voice.quality_sample where quality_sample.case_id = "case".id)
    ) answered
    where answered.answer is not null`.execute(tx);
  return rows.filter(({ agency }) => agency !== '');
}
