import type { DigestRule } from '@sawt/contract';
import type { WalledTx } from '../../../platform/database/wall.ts';
import type { Job } from '../../../platform/jobs/jobs.ts';
import type { Person } from '../../directory/index.ts';
import type { Message } from '../../notify/index.ts';
import type { VoiceDeps } from '../deps.ts';
import { readDigestRule } from '../ladder/digest-rule.ts';
import { wholeRegion } from '../ladder/notices.ts';
import { nameOfOffice } from '../ladder/office-name.ts';
import { overdueOf } from '../ladder/overdue.ts';
import { nextReport, weekBefore } from './next-report.ts';

/**
 * Tells the leaders of each agency, and those of the emirate, that the report of their week is ready. The turn of an agency is taken and
 * its messages queued in one transaction, so that each week is told of once, however many servers run.
 */
export function createSendReports(deps: VoiceDeps): Job {
  return {
    name: 'voice.send_reports',
    cron: '*/5 * * * *',
    async run() {
      const { report } = await deps.asSystem(readDigestRule);
      await deps.asSystem((tx) => giveTurns(deps, tx, report));
      const failures: unknown[] = [];
      for (const agency of await deps.asSystem((tx) => dueTurns(tx, deps.clock.now()))) {
        await deps.asSystem((tx) => takeTurn(deps, tx, agency, report)).catch((error: unknown) => failures.push(error));
      }
      // One that fails holds up no other; it keeps its turn, and the run fails loudly.
      if (failures.length > 0) throw failures[0];
    },
  };
}

/** Of each open agency that has none yet, and after the day or hour was changed. */
async function giveTurns(deps: VoiceDeps, tx: WalledTx, report: DigestRule['report']): Promise<void> {
  const [agencies, calendars] = await Promise.all([deps.directory.agencies(), deps.calendars()]);
  const had = new Set((await tx.selectFrom('voice.report_turn').select('agency').execute()).map(({ agency }) => agency));
  const open = [...agencies.values()].filter(({ active }) => active).map(({ code }) => code);
  const values = [wholeRegion, ...open]
    .filter((agency) => !had.has(agency))
    .map((agency) => ({ agency, at: nextReport(deps.clock.now(), report, calendars.of(agency)) }));
  if (values.length === 0) return;
  await tx
    .insertInto('voice.report_turn')
    .values(values)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function dueTurns(tx: WalledTx, now: Date): Promise<string[]> {
  const rows = await tx.selectFrom('voice.report_turn').select('agency').where('at', '<=', now).orderBy('at').execute();
  return rows.map(({ agency }) => agency);
}

async function takeTurn(deps: VoiceDeps, tx: WalledTx, agency: string, report: DigestRule['report']): Promise<void> {
  const now = deps.clock.now();
  const row = await tx
    .selectFrom('voice.report_turn')
    .select('at')
    .where('agency', '=', agency)
    .where('at', '<=', now)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  if (!row) return;
  const calendar = (await deps.calendars()).of(agency);
  // After an outage of weeks the last of them is told of, and not each.
  let [told, next] = [row.at, nextReport(row.at, report, calendar)];
  while (next <= now) [told, next] = [next, nextReport(next, report, calendar)];
  const isClosed = (await deps.directory.agencies()).get(agency)?.active === false;
  if (!isClosed) await deps.notify.send(tx, await messagesOf(deps, tx, agency, told));
  await tx.updateTable('voice.report_turn').set({ at: next }).where('agency', '=', agency).execute();
}

async function messagesOf(deps: VoiceDeps, tx: WalledTx, agency: string, at: Date): Promise<Message[]> {
  const { late } = await overdueOf(tx, agency, deps.clock.now());
  const { first, last } = weekBefore(at);
  const { link, path } = deps.lateLinks.report(first, last);
  const values = { agency: await nameOfOffice(deps, agency), count: String(late), link };
  return (await readersOf(deps, agency)).flatMap(({ id, phone, language }) =>
    phone
      ? [
          {
            dedupeKey: `weekly-report:${agency}:${last}:${id}`,
            to: { id, phone, language },
            template: 'weekly-report',
            values,
            opens: path,
          },
        ]
      : [],
  );
}

/** Who leads, and who stands in for them. */
async function readersOf({ directory }: VoiceDeps, agency: string): Promise<Person[]> {
  const leaders =
    agency === wholeRegion ? directory.staffWith('voice.direct_case', null) : directory.staffWith('voice.hear_escalations', agency);
  return directory.withDeputies(await leaders);
}
