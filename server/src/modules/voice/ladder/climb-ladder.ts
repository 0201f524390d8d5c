import { sql } from 'kysely';
import { type Change, type MakeChange, theSystem, type Work } from '../../../platform/audit/change.ts';
import type { WalledTx } from '../../../platform/database/wall.ts';
import { type Job, queueJob } from '../../../platform/jobs/jobs.ts';
import { listCasesById } from '../case-store.ts';
import type { ClockRow } from '../clock-store.ts';
import { climbTo } from '../clocks.ts';
import type { VoiceDeps } from '../deps.ts';
import type { RungsFired } from '../events.ts';
import { hintOf } from '../record-move.ts';
import type { ClockKind } from '../workflow.ts';
import { readLadders } from './ladder-store.ts';
import { stepsOf } from './steps.ts';

const batch = 200;
const minute = 60_000;
const name = 'voice.climb_ladder';
/** A clock that cannot be climbed is tried again so much later. */
const setAsideMs = 60 * minute;
/** More than these in one run are no fault of their own: then the run fails, loudly, and nothing more is put off. */
const mostSetAside = 20;

/**
 * Fires the rungs that are due, the gravest first and of these the newest, each once for a run of a clock. What a run costs is what is due and not what is open, for
 * what has fired is not found again; several servers share the work (`skip locked`), and a rung fired twice is refused by
 * its primary key. A clock that cannot be climbed is set aside, so that it holds up no other.
 */
export function createClimbLadder(deps: VoiceDeps, makeChange: MakeChange): Job {
  const isDue = () => deps.asSystem(async (db) => (await dueClocks(db, deps.clock.now(), 1)).length > 0);
  return {
    name,
    cron: '* * * * *',
    async run() {
      let aside = 0;
      for (let size = batch; await isDue(); ) {
        try {
          const { output } = await makeChange(theSystem, 'voice.rungs_fired', fireBatch(deps, size));
          // The rest is being fired by others.
          if (output === 0) break;
          size = batch;
        } catch (error) {
          if (aside === mostSetAside) throw error;
          if (size === 1) {
            await makeChange(theSystem, 'voice.rungs_fired', setAside(String(error)));
            aside += 1;
          }
          size = 1;
        }
      }
      await deps.asSystem((db) => armNext(db, deps.clock.now()));
    },
  };
}

/** Those of grave cases, then the others; each by the index, and held until the transaction ends. */
async function dueClocks(db: WalledTx, now: Date, limit: number): Promise<ClockRow[]> {
  const of = (grave: boolean, most: number) =>
    db
      .selectFrom('voice.clock')
      .selectAll()
      .where('grave', '=', grave)
      .where('next_rung_at', '<=', now)
      .orderBy('next_rung_at', 'desc')
      .limit(most)
      .forUpdate()
      .skipLocked()
      .execute();
  const gravest = await of(true, limit);
  return gravest.length === limit ? gravest : [...gravest, ...(await of(false, limit - gravest.length))];
}

function fireBatch(deps: VoiceDeps, size: number): Work<number> {
  return async (change) => {
    const { tx, now } = change;
    const clocks = await dueClocks(tx, now, size);
    if (clocks.length === 0) return { subject: 'ladder', details: { fired: 0 }, output: 0 };
    const [ladders, calendars] = await Promise.all([readLadders(tx), deps.calendars()]);
    const climbed = clocks.map((clock) => {
      const { id: ladder, rungs } = ladders[clock.kind as ClockKind];
      return { clock, ladder, ...climbTo(clock, stepsOf(rungs), now, calendars.of(clock.agency)) };
    });
    const fired = climbed.flatMap(({ clock, ladder, fired: steps }) => steps.map((step) => ({ clockId: clock.id, step, ladder })));
    await saveNext(tx, climbed);
    // By another version than it was armed by a clock may have nothing to fire yet.
    if (fired.length > 0) {
      await tx
        .insertInto('voice.clock_rung')
        .values(fired.map(({ clockId, step, ladder }) => ({ clock_id: clockId, step, ladder, fired_at: now })))
        .execute();
      const event: RungsFired = { name: 'voice.rungs_fired', payload: { fired: fired.map(({ clockId, step }) => ({ clockId, step })) } };
      await change.emit(event);
      await hintAll(change, clocks);
    }
    return { subject: 'ladder', details: { fired: fired.length }, output: clocks.length };
  };
}

export async function saveNext(tx: WalledTx, climbed: readonly { clock: ClockRow; run: Pick<ClockRow, 'next_rung' | 'next_rung_at'> }[]) {
  const ids = climbed.map(({ clock }) => clock.id);
  const rungs = climbed.map(({ run }) => run.next_rung);
  const moments = climbed.map(({ run }) => run.next_rung_at);
  await sql`
    update voice.clock set next_rung = found.rung, next_rung_at = found.moment
    from unnest(${ids}::bigint[], ${rungs}::integer[], ${moments}::timestamptz[]) as found (id, rung, moment)
    where clock.id = found.id`.execute(tx);
}

/** Live screens are told of every case that is late now. */
async function hintAll(change: Change, clocks: readonly ClockRow[]): Promise<void> {
  const ids = [...new Set(clocks.map(({ case_id }) => case_id))];
  for (const row of await listCasesById(change.tx, ids)) await hintOf(change, row);
}

function setAside(error: string): Work<null> {
  return async ({ tx, now }) => {
    const [clock] = await dueClocks(tx, now, 1);
    if (clock) {
      const until = new Date(now.getTime() + setAsideMs);
      await tx.updateTable('voice.clock').set({ next_rung_at: until }).where('id', '=', clock.id).execute();
    }
    return { subject: `clock:${clock?.id ?? 'none'}`, details: { setAside: error }, output: null };
  };
}

/** What comes within the next minute is fired when it comes, and not with the minute. */
async function armNext(db: WalledTx, now: Date): Promise<void> {
  const next = await Promise.all([true, false].map((grave) => nextOf(db, grave, now)));
  const inMs = Math.min(...next.map((at) => (at ? at.getTime() - now.getTime() : Number.POSITIVE_INFINITY)));
  if (inMs < minute) await queueJob(db, name, {}, { key: `${name}:next`, at: new Date(Date.now() + inMs) });
}

async function nextOf(db: WalledTx, grave: boolean, now: Date): Promise<Date | null> {
  const next = await db
    .selectFrom('voice.clock')
    .select('next_rung_at')
    .where('grave', '=', grave)
    .where('next_rung_at', '>', now)
    .orderBy('next_rung_at')
    .limit(1)
    .executeTakeFirst();
  return next?.next_rung_at ?? null;
}
