import { type Change, type MakeChange, theSystem, type Work } from '../../platform/audit/change.ts';
import type { Job } from '../../platform/jobs/jobs.ts';
import { getCaseById } from './case-store.ts';
import { type ClockRow, listRungs, save } from './clock-store.ts';
import { climb } from './clocks.ts';
import type { VoiceDeps } from './deps.ts';
import type { RungFired } from './events.ts';
import { hintOf } from './record-move.ts';

const batch = 100;

/**
 * Fires the rungs that are due, earliest first, each once for a run of a clock. A run costs what is due and not what
 * is open; several servers share the work (`skip locked`), and a rung fired twice is refused by its primary key.
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
      .orderBy('next_rung_at')
      .limit(batch)
      .forUpdate()
      .skipLocked()
      .execute();
    for (const clock of clocks) await fire(deps, change, clock);
    return { subject: 'ladder', details: { fired: clocks.length }, output: clocks.length };
  };
}

async function fire(deps: VoiceDeps, change: Change, clock: ClockRow): Promise<void> {
  const percent = clock.next_rung as number;
  await change.tx.insertInto('voice.clock_rung').values({ clock_id: clock.id, percent, fired_at: change.now }).execute();
  const rungs = await listRungs(change.tx, clock.kind);
  await save(
    change.tx,
    clock.id,
    climb(
      clock,
      rungs.map((rung) => rung.percent),
      deps.calendar,
    ),
  );
  const event: RungFired = { name: 'voice.rung_fired', payload: { clockId: clock.id, caseId: clock.case_id, percent } };
  await change.emit(event);
  await hintOf(change, await getCaseById(change.tx, clock.case_id));
}
