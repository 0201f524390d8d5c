import type { PersonName, RestoredSetting, Said, SettingVersion } from '@sawt/contract';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { SettingsWork } from '../audit/change.ts';
import type { Reader } from '../database/database.ts';
import { problem } from '../http/problem.ts';
import { differing, type RecordedChange, type Standing, versionsOf } from './versions.ts';

/** What has a history in the audit log. */
export interface Recorded {
  /** As its changes are recorded: `agency:health`. */
  subject: string;
  /** Everything of it that can be brought back, as it holds now. @throws problem where there is none, or none in reach */
  read(db: Reader): Promise<object>;
  /** Fields that hold things by their codes, of which none ever goes: one that an earlier version did not know yet stays as it is. */
  within?: readonly string[];
}

/** What can be brought back by a change like any other. */
export interface Setting<Body, Output> extends Recorded {
  /** What its ordinary change takes: what is brought back passes it too. */
  body: z.ZodType<Body>;
  /** Its ordinary change, with its own checks. */
  change(body: Body): SettingsWork<Output>;
}

/** Names of officials by id. */
export type Officials = (ids: string[]) => Promise<ReadonlyMap<string, Pick<PersonName, 'name'>>>;

/** The last versions of a setting, newest first. */
export async function readSettingHistory(db: Reader, recorded: Recorded, officials: Officials): Promise<SettingVersion[]> {
  const { now, entries, versions } = await readVersions(db, recorded);
  const names = await officials(entries.flatMap(({ actor_id }) => actor_id ?? []));
  return versions.map((standing, index) => present(standing, now, entries[index], names));
}

/**
 * Makes what an earlier version says hold again, by the ordinary change of the setting: its checks and its lock are those of
 * any other. What others changed since the history was read is found before it and, by whoever waited for the lock, after it.
 * @throws problem `setting.version_not_found`, `setting.unchanged`, `setting.changed_meanwhile`, and those of the change
 */
export function restoreSetting<Body, Output>(setting: Setting<Body, Output>, { version, seen }: RestoredSetting): SettingsWork<Output> {
  return async (change) => {
    const { now, versions } = await readVersions(change.tx, setting);
    if (versions[0]?.version !== seen) throw problem('setting.changed_meanwhile');
    const wanted = versions.find((one) => one.version === version);
    if (!wanted) throw problem('setting.version_not_found');
    if (Object.keys(differing(now, wanted.state).after).length === 0) throw problem('setting.unchanged');
    const body = setting.body.safeParse(wanted.state);
    if (!body.success) throw problem('request.invalid');
    const { subject, details, output } = await setting.change(body.data)(change);
    if (newestOf(await readEntries(change.tx, subject)) !== seen) throw problem('setting.changed_meanwhile');
    return { subject, details: { ...details, restoredFrom: version }, output };
  };
}

const shown = 50;

interface Entry {
  at: Date;
  actor_id: string | null;
  details: { before?: Said | null; after: Said; restoredFrom?: number };
  count: number;
  from_nothing: boolean;
}

/** The changes that said what was after them, newest first; along the index of the subject. */
async function readEntries(db: Reader, subject: string): Promise<Entry[]> {
  const { rows } = await sql<Entry>`
    select at, actor_id, details, count(*) over ()::int as count,
      coalesce(jsonb_typeof(first_value(details -> 'before') over (
        order by id rows between unbounded preceding and unbounded following)), 'null') = 'null' as from_nothing
    from platform.audit_entry
    where subject = ${subject} and details ? 'after'
    order by id desc limit ${shown}`.execute(db);
  return rows;
}

/** The number of the newest version; what was never changed has none. */
const newestOf = ([newest]: readonly Entry[]): number => (newest ? newest.count + (newest.from_nothing ? 0 : 1) : 0);

async function readVersions(db: Reader, { subject, read, within = [] }: Recorded) {
  const now = plain(await read(db));
  const entries = await readEntries(db, subject);
  const changes = entries.map(({ details }): RecordedChange => ({ before: details.before ?? null, after: details.after }));
  const [newest] = entries;
  return { now, entries, versions: versionsOf(now, changes, { newest: newestOf(entries), first: newest?.from_nothing ? 1 : 2, within }) };
}

/** As the log has it: JSON. */
const plain = (value: object): Said => JSON.parse(JSON.stringify(value));

function present(
  { version, change, state }: Standing,
  now: Said,
  entry: Entry | undefined,
  names: ReadonlyMap<string, Pick<PersonName, 'name'>>,
): SettingVersion {
  const by = entry?.actor_id ?? null;
  const name = by && names.get(by)?.name;
  return {
    version,
    changedBy: by && name ? { id: by, name } : null,
    changedAt: entry?.at.toISOString() ?? null,
    restoredFrom: entry?.details.restoredFrom ?? null,
    changed: differing(change?.before ?? {}, change?.after ?? {}),
    back: differing(now, state),
  };
}
