import type { AreaShapes, Boundaries, BoundaryArea, BoundaryChanges, BoundaryDraft, BoundaryFault, BoundaryVersion } from '@sawt/contract';
import type { Selectable } from 'kysely';
import type { Change, SettingsWork, Work } from '../../../platform/audit/change.ts';
import type { Reader, Schema } from '../../../platform/database/database.ts';
import type { WalledTx } from '../../../platform/database/wall.ts';
import { problem } from '../../../platform/http/problem.ts';
import type { Actor } from '../../../platform/policy/actor.ts';
import type { Person, Place } from '../../directory/index.ts';
import type { VoiceDeps } from '../deps.ts';
import { findOverlaps, type Overlap } from './overlaps.ts';
import { type Mapping, readBoundaries } from './read-boundaries.ts';
import type { Ring, Shape } from './shape.ts';

type Row = Selectable<Schema['voice.boundary_version']>;
const shownVersions = 20;

const shapesOf = (row: Pick<Row, 'shapes'> | undefined) => (row?.shapes ?? []) as unknown as Shape[];

export async function findLiveShapes(db: Reader): Promise<Shape[]> {
  return shapesOf(await db.selectFrom('voice.boundary_version').select('shapes').where('state', '=', 'live').executeTakeFirst());
}

export async function getBoundaries(deps: VoiceDeps, db: Reader): Promise<Boundaries> {
  const rows = await db
    .selectFrom('voice.boundary_version')
    .select(['id', 'state', 'file_name', 'made_by', 'made_at', 'live_by', 'live_at', 'changes'])
    .orderBy('id', 'desc')
    .limit(shownVersions)
    .execute();
  const people = await deps.directory.people(rows.flatMap(({ made_by, live_by }) => [made_by, ...(live_by ? [live_by] : [])]));
  const versions = rows.map((row) => presentVersion(row, people));
  const draft = versions.find(({ state }) => state === 'draft');
  return {
    live: versions.find(({ state }) => state === 'live') ?? null,
    draft: draft ? await presentDraft(deps, db, draft) : null,
    versions,
  };
}

/** What is wrong with the file is part of the answer, and then nothing is kept of it. */
export function importBoundaries(
  deps: VoiceDeps,
  actor: Actor,
  file: { name: string; text: string; mapping: Mapping },
): Work<{ faults: BoundaryFault[]; boundaries: Boundaries }> {
  return async (change) => {
    const { shapes, faults } = readBoundaries(file.text, file.mapping, new Set((await deps.directory.areas()).keys()));
    if (shapes) await writeDraft(change, actor, file.name, shapes, findOverlaps(shapes));
    const details = { file: file.name, areas: shapes?.length ?? 0, faults: faults.length };
    return { subject: 'boundaries', details, output: { faults, boundaries: await getBoundaries(deps, change.tx) } };
  };
}

export const discardBoundaries =
  (deps: VoiceDeps): Work<Boundaries> =>
  async ({ tx }) => {
    const draft = await demandDraft(tx);
    await tx.updateTable('voice.boundary_version').set({ state: 'discarded' }).where('id', '=', draft.id).execute();
    return { subject: 'boundaries', details: { version: draft.id }, output: await getBoundaries(deps, tx) };
  };

export function publishBoundaries(deps: VoiceDeps, actor: Actor): SettingsWork<Boundaries> {
  return async ({ tx, now }) => {
    const draft = await demandDraft(tx);
    const live = await lockVersion(tx, 'live');
    if (live) await tx.updateTable('voice.boundary_version').set({ state: 'past' }).where('id', '=', live.id).execute();
    const changes = JSON.stringify(changesOf(shapesOf(draft), shapesOf(live)));
    const put = { state: 'live', live_by: actor.personId, live_at: now, changes };
    await tx.updateTable('voice.boundary_version').set(put).where('id', '=', draft.id).execute();
    const details = { before: recorded(live), after: recorded(draft) };
    return { subject: 'boundaries', details, output: await getBoundaries(deps, tx) };
  };
}

export function restoreBoundaries(deps: VoiceDeps, actor: Actor, id: number): Work<Boundaries> {
  return async (change) => {
    const earlier = await change.tx.selectFrom('voice.boundary_version').selectAll().where('id', '=', id).executeTakeFirst();
    if (!earlier) throw problem('boundaries.not_found');
    await writeDraft(change, actor, earlier.file_name, shapesOf(earlier), earlier.overlapping as unknown as Overlap[]);
    return { subject: 'boundaries', details: { version: id }, output: await getBoundaries(deps, change.tx) };
  };
}

/** The governorates as maps of the whole region take them: a phone need not carry what no screen can show. */
export const regionShapes = (shapes: readonly Shape[]): AreaShapes =>
  featuresOf(
    shapes
      .filter(({ level }) => level === 'governorate')
      .map((shape) => ({ ...shape, polygons: shape.polygons.map((polygon) => polygon.map(thinned)) })),
  );

/** Of positions nearer to the one before than about 200 m the ring needs none, as long as it stays one. */
function thinned(ring: Ring): Ring {
  const [first, ...rest] = ring;
  if (!first) return ring;
  const kept = [first];
  for (const position of rest.slice(0, -1)) {
    const [lon, lat] = kept.at(-1) ?? first;
    if (Math.abs(position[0] - lon) + Math.abs(position[1] - lat) > 0.002) kept.push(position);
  }
  return kept.length < 3 ? ring : [...kept, first];
}

const featuresOf = (shapes: readonly Shape[]): AreaShapes => ({
  type: 'FeatureCollection',
  features: shapes.map(({ code, polygons }) => ({
    type: 'Feature',
    properties: { code },
    geometry: { type: 'MultiPolygon', coordinates: polygons },
  })),
});

/** The boundaries themselves are kept in their version; the log says which, and of what. */
const recorded = (row: Row | undefined) => ({ version: row?.id ?? null, areas: shapesOf(row).map(({ code }) => code) });

/** A new file takes the place of the draft: that one is kept as given up. */
async function writeDraft({ tx, now }: Change, actor: Actor, fileName: string, shapes: Shape[], overlaps: Overlap[]): Promise<void> {
  await tx.updateTable('voice.boundary_version').set({ state: 'discarded' }).where('state', '=', 'draft').execute();
  await tx
    .insertInto('voice.boundary_version')
    .values({
      state: 'draft',
      file_name: fileName,
      shapes: JSON.stringify(shapes),
      overlapping: JSON.stringify(overlaps),
      made_by: actor.personId,
      made_at: now,
    })
    .execute();
}

const lockVersion = (tx: WalledTx, state: 'draft' | 'live') =>
  tx.selectFrom('voice.boundary_version').selectAll().where('state', '=', state).forUpdate().executeTakeFirst();

async function demandDraft(tx: WalledTx): Promise<Row> {
  const draft = await lockVersion(tx, 'draft');
  if (!draft) throw problem('boundaries.no_draft');
  return draft;
}

async function presentDraft(deps: VoiceDeps, db: Reader, version: BoundaryVersion): Promise<BoundaryDraft> {
  const row = await db.selectFrom('voice.boundary_version').selectAll().where('id', '=', version.id).executeTakeFirstOrThrow();
  const [live, areas] = await Promise.all([findLiveShapes(db), deps.directory.areas()]);
  const shapes = shapesOf(row);
  const codes = new Set(shapes.map(({ code }) => code));
  return {
    version,
    areas: shapes.map((shape) => areaOf(shape, live)),
    gone: notIn(shapes, live).map(named),
    without: [...areas.values()].filter(({ code }) => !codes.has(code)).map(named),
    overlaps: (row.overlapping as unknown as Overlap[]).slice(0, 50),
    shapes: featuresOf(shapes),
  };
}

const notIn = (shapes: readonly Shape[], live: readonly Shape[]) => live.filter(({ code }) => !shapes.some((shape) => shape.code === code));

function changesOf(shapes: readonly Shape[], live: readonly Shape[]): BoundaryChanges {
  const areas = shapes.map((shape) => areaOf(shape, live));
  const names = (change: BoundaryArea['change']) => areas.filter((area) => area.change === change).map(({ name }) => name);
  return { added: names('new'), moved: names('moved'), gone: notIn(shapes, live).map(({ name }) => name) };
}

const named = ({ code, name }: Shape | Place) => ({ code, name });

function areaOf({ code, name, level, parent, polygons }: Shape, live: readonly Shape[]): BoundaryArea {
  const before = live.find((shape) => shape.code === code);
  const change = !before ? 'new' : JSON.stringify(before.polygons) === JSON.stringify(polygons) ? 'same' : 'moved';
  return { code, name, level, parent, change };
}

function presentVersion(row: Omit<Row, 'shapes' | 'overlapping'>, people: ReadonlyMap<string, Person>): BoundaryVersion {
  const nameOf = (id: string | null) => {
    const person = id === null ? undefined : people.get(id);
    return person ? { id: person.id, name: person.name } : null;
  };
  return {
    id: row.id,
    state: row.state as BoundaryVersion['state'],
    fileName: row.file_name,
    madeBy: nameOf(row.made_by),
    madeAt: row.made_at.toISOString(),
    liveBy: nameOf(row.live_by),
    liveAt: row.live_at?.toISOString() ?? null,
    changes: row.changes as unknown as BoundaryChanges | null,
  };
}
