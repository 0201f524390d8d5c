import { type Change, type MakeChange, theSystem, type Work } from '../../platform/audit/change.ts';
import { sendAlong } from '../../platform/database/pipeline.ts';
import type { Job } from '../../platform/jobs/jobs.ts';
import { listCasesById } from './case-store.ts';
import { type ClockRow, save } from './clock-store.ts';
import { climb } from './clocks.ts';
import type { VoiceDeps } from './deps.ts';
import type { RungFired } from './events.ts';
import { hintOf } from './record-move.ts';

const batch = 100;

/**
 * Fires the rungs that are due, each once for a run of a clock. A run costs what is due and not what is open; several
 * servers share the work (`skip locked`), and a rung fired twice is refused by its primary key. The newest come first:
 * while what an outage has left is made up for, what becomes late now is told of in seconds and not behind all of that.
 */
export function createClimbLadder(deps: VoiceDeps, makeChange: MakeChange): Job {
  return {
    name: 'voice.climb_ladder',
    cron: '* * * * *',
    async run() {
      for (;;) {
        const due = await deps.asSystem((db) =>
          db.selectFrom('voice.clock').select('id').where('next_rung_at', '<=', deps.clock.now()).limit(1).execute(),
        );
        if (due.length === 0) return;
        const { output } = await makeChange(theSystem, 'voice.rungs_fired', fireBatch(deps));
        if (output === 0) return;
      }
    },
  };
}

function fireBatch(deps: VoiceDeps): Work<number> {
  return async (change) => {
    const clocks = await change.tx
      .selectFrom('voice.clock')
      .selectAll()
      .where('next_rung_at', '<=', change.now)
      .orderBy('next_rung_at', 'desc')
      .limit(batch)
      .forUpdate()
      .skipLocked()
      .execute();
    const [rungs, cases] = await Promise.all([
      change.tx.selectFrom('voice.rung').selectAll().execute(),
      listCasesById(
        change.tx,
        clocks.map((clock) => clock.case_id),
      ),
    ]);
    for (const clock of clocks) {
      const percents = rungs.filter(({ clock_kind }) => clock_kind === clock.kind).map(({ percent }) => percent);
      await fire(deps, change, clock, percents);
    }
    for (const row of cases) await hintOf(change, row);
    return { subject: 'ladder', details: { fired: clocks.length }, output: clocks.length };
  };
}

async function fire(deps: VoiceDeps, change: Change, clock: ClockRow, percents: readonly number[]): Promise<void> {
  const percent = clock.next_rung as number;
  sendAlong(change.tx.insertInto('voice.clock_rung').values({ clock_id: clock.id, percent, fired_at: change.now }).execute());
  sendAlong(save(change.tx, clock.id, climb(clock, percents, deps.calendar)));
  const event: RungFired = { name: 'voice.rung_fired', payload: { clockId: clock.id, caseId: clock.case_id, percent } };
  await change.emit(event);
}
