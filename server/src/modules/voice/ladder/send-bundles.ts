import type { Channel } from '@sawt/contract';
import type { WalledTx } from '../../../platform/database/wall.ts';
import type { Job } from '../../../platform/jobs/jobs.ts';
import type { Person } from '../../directory/index.ts';
import type { Message } from '../../notify/index.ts';
import type { VoiceDeps } from '../deps.ts';
import { casesOf } from './late-words.ts';
import { keyOf, type NoticeRow, wholeRegion } from './notices.ts';
import { nameOfOffice } from './office-name.ts';
import { overdueOf } from './overdue.ts';

const batch = 50;
/** One that cannot be told is tried again so much later, and holds up no other. */
const setAsideMs = 60 * 60_000;
/** More than these in one run are no fault of their own: then the run fails, loudly. */
const mostSetAside = 20;

/** Tells together what waits: the reminders of whoever works on the cases, and what leaders hear at the set hours. */
export function createSendBundles(deps: VoiceDeps): Job {
  return {
    name: 'voice.send_bundles',
    cron: '* * * * *',
    async run() {
      let aside = 0;
      for (let size = batch, told = 1; told > 0; ) {
        try {
          told = await deps.asSystem((tx) => sendBatch(deps, tx, size));
          size = batch;
        } catch (error) {
          if (aside === mostSetAside) throw error;
          if (size === 1) {
            await deps.asSystem((tx) => setAside(deps, tx));
            aside += 1;
          }
          size = 1;
        }
      }
    },
  };
}

const dueNotices = (tx: WalledTx, now: Date, limit: number) =>
  tx
    .selectFrom('voice.notice')
    .selectAll()
    .where('bundle_at', '<=', now)
    .orderBy('bundle_at')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();

async function setAside(deps: VoiceDeps, tx: WalledTx): Promise<void> {
  const now = deps.clock.now();
  const [row] = await dueNotices(tx, now, 1);
  if (!row) return;
  await tx
    .updateTable('voice.notice')
    .set({ bundle_at: new Date(now.getTime() + setAsideMs) })
    .where(({ and }) => and(keyOf(row)))
    .execute();
}

async function sendBatch(deps: VoiceDeps, tx: WalledTx, size: number): Promise<number> {
  const now = deps.clock.now();
  const rows = await dueNotices(tx, now, size);
  const people = await deps.directory.people(rows.map(({ person_id }) => person_id));
  for (const row of rows) {
    const person = people.get(row.person_id);
    const message = person && (await bundleOf(deps, tx, row, person, now));
    if (message) await deps.notify.send(tx, [message]);
    await tx
      .updateTable('voice.notice')
      .set({ waiting: 0, bundle_at: null, told: 0, window_from: now, channels: [] })
      .where(({ and }) => and(keyOf(row)))
      .execute();
  }
  return rows.length;
}

/** Nothing where all has been answered meanwhile, or the person cannot be reached. */
async function bundleOf(deps: VoiceDeps, tx: WalledTx, row: NoticeRow, person: Person, now: Date): Promise<Message | null> {
  const message = await (row.about === 'overdue' ? overdueMessage(deps, tx, row.agency, person, now) : reminderMessage(deps, row, person));
  const channels = row.channels.length > 0 ? (row.channels as Channel[]) : null;
  return message && { ...message, channels, dedupeKey: `bundle:${row.agency}:${row.about}:${row.bundle_at?.toISOString()}:${person.id}` };
}

/** What a leader reads: how many are late, which is the oldest, which the gravest, and where they are. */
export async function overdueMessage(
  deps: VoiceDeps,
  tx: WalledTx,
  agency: string,
  { id, phone, language }: Person,
  now: Date,
): Promise<Omit<Message, 'dedupeKey'> | null> {
  const { late, values } = await overdueOf(tx, agency, now);
  if (late === 0 || !phone) return null;
  const link = agency === wholeRegion ? deps.lateLinks.byDue() : deps.lateLinks.make(agency, now);
  return {
    to: { id, phone, language },
    template: 'overdue-digest',
    values: { agency: await nameOfOffice(deps, agency), link, ...values },
    opens: '/staff/cases',
  };
}

/** Of cases that are not late yet: the link opens the list in which they come first. */
async function reminderMessage(deps: VoiceDeps, row: NoticeRow, { id, phone, language }: Person) {
  if (!phone) return null;
  const values = {
    agency: await nameOfOffice(deps, row.agency),
    cases: casesOf(row.waiting),
    count: String(row.waiting),
    link: deps.lateLinks.byDue(),
  };
  return { to: { id, phone, language }, template: 'reminder-digest', values, opens: '/staff/cases' };
}
