import { isDeepStrictEqual } from 'node:util';
import type { CalendarDetail, calendars as contract, InputOf } from '@sawt/contract';
import { sql } from 'kysely';
import type { Change, SettingsWork } from '../../../platform/audit/change.ts';
import { writeCalendarVersion } from '../../../platform/calendar/calendars.ts';
import { problem } from '../../../platform/http/problem.ts';
import { queueJob } from '../../../platform/jobs/jobs.ts';
import type { Actor } from '../../../platform/policy/actor.ts';
import type { VoiceDeps } from '../deps.ts';
import { type CalendarChange, calendarsAfter, getCalendar } from './calendar-store.ts';
import { moveDeadlinesJob } from './move-deadlines.ts';

type Saving = InputOf<(typeof contract)['saveCalendar']>['body'] & CalendarChange;

/**
 * Writes a new version, which holds from its day on. The open deadlines are moved by a job, if that is wished: this act says so, and the job
 * records what came of it.
 * @throws problem `calendar.changed_meanwhile`, `calendar.no_time`, `calendar.not_found`
 */
export function saveCalendar(deps: VoiceDeps, actor: Actor, saving: Saving): SettingsWork<CalendarDetail> {
  const { code, rules, effectiveFrom, seen, moveDeadlines } = saving;
  return async (change) => {
    const { tx, now } = change;
    await sql`select pg_advisory_xact_lock(hashtextextended(${`calendar:${code}`}, 0))`.execute(tx);
    const before = await getCalendar(deps, tx, code);
    if (before.version !== seen && isKept(before, saving)) {
      const held = { version: before.version, rules: before.rules };
      return { subject: `calendar:${code}`, details: { before: held, after: held }, output: before };
    }
    if (before.version !== seen) throw problem('calendar.changed_meanwhile');
    await calendarsAfter(tx, saving);
    const version = before.version + 1;
    await writeCalendarVersion(tx, { code, version, effectiveFrom, rules, by: actor.personId, now });
    if (moveDeadlines) await beginMove(change, code, version);
    const details = {
      before: before.version === 0 ? null : { version: before.version, rules: before.rules },
      after: { version, effectiveFrom, rules, movesDeadlines: moveDeadlines },
    };
    return { subject: `calendar:${code}`, details, output: await getCalendar(deps, tx, code) };
  };
}

/** It was saved, and the answer was lost on its way: who presses again is answered, and nothing is done twice. */
const isKept = ({ rules, versions }: CalendarDetail, saving: Saving): boolean =>
  versions[0]?.effectiveFrom === saving.effectiveFrom && isDeepStrictEqual(rules, saving.rules);

/** How many there are is counted where it is done: an administrator sees no clock. */
async function beginMove({ tx, now }: Change, code: string, version: number): Promise<void> {
  const { id } = await tx
    .insertInto('voice.deadline_move')
    .values({ calendar: code, version, began_at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  await queueJob(tx, moveDeadlinesJob, { id }, { queue: moveDeadlinesJob });
}
