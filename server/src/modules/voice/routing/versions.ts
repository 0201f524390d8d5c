import { type Routing, type RoutingRule, type RoutingVersion, shownRoutingVersions } from '@sawt/contract';
import type { Selectable } from 'kysely';
import type { BeforeAndAfter, Change, Recorded, SettingsWork } from '../../../platform/audit/change.ts';
import type { Reader, Schema } from '../../../platform/database/database.ts';
import type { WalledTx } from '../../../platform/database/wall.ts';
import { problem } from '../../../platform/http/problem.ts';
import type { Actor } from '../../../platform/policy/actor.ts';
import type { AgencyRecord, Person } from '../../directory/index.ts';
import type { VoiceDeps } from '../deps.ts';
import { findFaults, type RoutingMap } from './find-faults.ts';
import { groundOf } from './live-rules.ts';
import { lastTrialOf } from './trials.ts';

export type VersionRow = Selectable<Schema['voice.routing_version']>;

export async function getRouting(deps: VoiceDeps, db: WalledTx): Promise<Routing> {
  const rows = await db.selectFrom('voice.routing_version').selectAll().where('state', 'in', ['draft', 'live']).execute();
  const people = await peopleIn(deps, rows);
  const find = (state: string) => rows.find((row) => row.state === state);
  const [live, draft] = [find('live'), find('draft')];
  return {
    live: live ? presentVersion(live, people) : null,
    draft: draft ? presentVersion(draft, people) : null,
    trial: draft ? await lastTrialOf(deps, db, draft.id) : null,
  };
}

export async function listVersions(deps: VoiceDeps, db: Reader): Promise<RoutingVersion[]> {
  const rows = await db.selectFrom('voice.routing_version').selectAll().orderBy('id', 'desc').limit(shownRoutingVersions).execute();
  const people = await peopleIn(deps, rows);
  return rows.map((row) => presentVersion(row, people));
}

/**
 * @param read the edition of the draft that was changed; null: there was none
 * @throws problem `routing.changed_meanwhile`, `request.invalid` with each rule's field
 */
export function saveDraft(deps: VoiceDeps, actor: Actor, read: number | null, rules: RoutingRule[]): SettingsWork<Routing> {
  return async (change) => {
    const draft = await lockVersion(change.tx, 'draft');
    if ((draft?.edition ?? null) !== read) throw problem('routing.changed_meanwhile');
    await demandSound(deps, rules);
    const written = { rules: JSON.stringify(rules), changed_by: actor.personId, changed_at: change.now };
    if (draft) {
      await change.tx
        .updateTable('voice.routing_version')
        .set({ ...written, edition: draft.edition + 1 })
        .where('id', '=', draft.id)
        .execute();
    } else
      await change.tx
        .insertInto('voice.routing_version')
        .values({ ...written, state: 'draft' })
        .execute();
    const before = draft ?? (await findLive(change.tx));
    return record(deps, change, before ?? null, rules);
  };
}

export const discardDraft =
  (deps: VoiceDeps): SettingsWork<Routing> =>
  async (change) => {
    const draft = await demandDraft(change.tx);
    await change.tx.updateTable('voice.routing_version').set({ state: 'discarded' }).where('id', '=', draft.id).execute();
    const live = await findLive(change.tx);
    return record(deps, change, draft, live ? rulesOf(live) : null);
  };

/** @param trial the one of the draft that was looked at. @throws problem `routing.not_tried` */
export function makeLive(deps: VoiceDeps, actor: Actor, trial: number): SettingsWork<Routing> {
  return async (change) => {
    const { tx, now } = change;
    const draft = await demandDraft(tx);
    const looked = await tx
      .selectFrom('voice.routing_trial')
      .select('id')
      .where('id', '=', trial)
      .where('version', '=', draft.id)
      .where('edition', '=', draft.edition)
      .where('state', '=', 'done')
      .executeTakeFirst();
    if (!looked) throw problem('routing.not_tried');
    const rules = rulesOf(draft);
    // An agency may have gone since the draft was saved.
    await demandSound(deps, rules, await deps.directory.holdPlaces(tx));
    const live = await lockVersion(tx, 'live');
    if (live) await tx.updateTable('voice.routing_version').set({ state: 'past' }).where('id', '=', live.id).execute();
    const put = { state: 'live', live_by: actor.personId, live_at: now };
    await tx.updateTable('voice.routing_version').set(put).where('id', '=', draft.id).execute();
    return record(deps, change, live ?? null, rules);
  };
}

/** What an earlier version said becomes the draft; it is tried like any other. */
export function restoreVersion(deps: VoiceDeps, actor: Actor, id: number): SettingsWork<Routing> {
  return async (change) => {
    if (await lockVersion(change.tx, 'draft')) throw problem('routing.draft_exists');
    const earlier = await change.tx.selectFrom('voice.routing_version').selectAll().where('id', '=', id).executeTakeFirst();
    if (!earlier) throw problem('routing.not_found');
    const rules = rulesOf(earlier);
    await demandSound(deps, rules);
    await change.tx
      .insertInto('voice.routing_version')
      .values({
        state: 'draft',
        rules: JSON.stringify(rules),
        restored_from: id,
        changed_by: actor.personId,
        changed_at: change.now,
      })
      .execute();
    return record(deps, change, (await findLive(change.tx)) ?? null, rules);
  };
}

export const rulesOf = ({ rules }: Pick<VersionRow, 'rules'>) => rules as unknown as RoutingRule[];

export async function demandDraft(tx: WalledTx): Promise<VersionRow> {
  const draft = await lockVersion(tx, 'draft');
  if (!draft) throw problem('routing.no_draft');
  return draft;
}

const lockVersion = (tx: WalledTx, state: 'draft' | 'live') =>
  tx.selectFrom('voice.routing_version').selectAll().where('state', '=', state).forUpdate().executeTakeFirst();
const findLive = (tx: WalledTx) => tx.selectFrom('voice.routing_version').selectAll().where('state', '=', 'live').executeTakeFirst();

/** Null: no rules, the categories alone. */
async function record(
  deps: VoiceDeps,
  { tx }: Change,
  before: VersionRow | null,
  after: RoutingRule[] | null,
): Promise<Recorded<Routing> & { details: BeforeAndAfter }> {
  const details = { before: { rules: before ? rulesOf(before) : [] }, after: { rules: after ?? [] } };
  return { subject: 'routing', details, output: await getRouting(deps, tx) };
}

async function demandSound(deps: VoiceDeps, rules: readonly RoutingRule[], places?: Agencies): Promise<void> {
  const fields = findFaults(rules, await mapOf(deps, places ?? (await deps.directory.agencies())));
  if (fields.length > 0) throw problem('request.invalid', { fields });
}

type Agencies = ReadonlyMap<string, AgencyRecord>;

async function mapOf(deps: VoiceDeps, agencies: Agencies): Promise<RoutingMap> {
  const [categories, areas, { subareas, areasOf }] = await Promise.all([deps.categoryTree(), deps.directory.areas(), deps.boundaries()]);
  const codes = [...areas.keys(), ...subareas.map(({ code }) => code)];
  const within = (above: string) => new Set(codes.filter((code) => areasOf({ area: code, subarea: code }).includes(above)));
  return {
    ...groundOf(categories, agencies),
    agencies: new Set(agencies.keys()),
    departments: new Map([...agencies].map(([code, { departments }]) => [code, new Set(departments.map((own) => own.code))])),
    areas: new Map(codes.map((code) => [code, within(code)])),
  };
}

const peopleIn = ({ directory }: VoiceDeps, rows: readonly VersionRow[]) =>
  directory.people(rows.flatMap(({ changed_by, live_by }) => [changed_by, ...(live_by ? [live_by] : [])]));

function presentVersion(row: VersionRow, people: ReadonlyMap<string, Person>): RoutingVersion {
  return {
    id: row.id,
    state: row.state as RoutingVersion['state'],
    edition: row.edition,
    rules: rulesOf(row),
    restoredFrom: row.restored_from,
    changedBy: nameOf(people, row.changed_by),
    changedAt: row.changed_at.toISOString(),
    liveBy: nameOf(people, row.live_by),
    liveAt: row.live_at?.toISOString() ?? null,
  };
}

function nameOf(people: ReadonlyMap<string, Person>, id: string | null) {
  const person = id === null ? undefined : people.get(id);
  return person ? { id: person.id, name: person.name } : null;
}
