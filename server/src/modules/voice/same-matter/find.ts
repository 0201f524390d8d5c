import { createHash } from 'node:crypto';
import type { InputOf, OthersCase, SimilarCase, sameMatter } from '@sawt/contract';
import { cellToLatLng, latLngToCell } from 'h3-js';
import type { WalledTx } from '../../../platform/database/wall.ts';
import { writtenWords } from '../../../platform/i18n/written-words.ts';
import type { Actor } from '../../../platform/policy/actor.ts';
import type { CaseRow } from '../case-store.ts';
import type { VoiceDeps } from '../deps.ts';
import { canLead } from '../merging/join-master.ts';
import { presentSummaries } from '../present-case.ts';
import { createNames } from '../present-names.ts';
import { whereabouts } from '../submit-case.ts';
import { findCandidates } from './candidates.ts';
import { matterWords } from './matter-words.ts';
import { type Matter, type Similarity, similarity, threshold } from './similarity.ts';
import { isPublic, type Subjects, subjectsOf } from './subjects.ts';

/** More would not be read. */
const shown = { citizen: 3, officials: 5, words: 8 };
/** About 130 m across. What is said of the case of somebody else depends on no more of its place than this. */
const veilResolution = 10;

type Asked = InputOf<(typeof sameMatter)['findOthersCases']>['body'];
type Compared = Similarity & { row: CaseRow };

/** What anybody may know of open cases of others that are probably about what is being written. */
export async function findOthersCases(deps: VoiceDeps, actor: Actor, asked: Asked): Promise<OthersCase[]> {
  const likely = await likelyOthers(deps, actor, asked);
  const names = await createNames(
    deps,
    [],
    likely.map(({ row }) => row),
  );
  return likely.flatMap(({ row, metres, days }) => {
    const category = names.category(row);
    const follow = canLead(row) ? followReference(actor, row) : null;
    return category ? [{ category, area: names.area(row.area), distance: roughly(metres), days, status: row.status, follow }] : [];
  });
}

/** The case that the asker chose to follow, looked for anew: what could not be told to them is not followed by them. */
export async function findChosen(deps: VoiceDeps, actor: Actor, asked: Asked, follow: string): Promise<number | null> {
  const likely = await likelyOthers(deps, actor, asked);
  return likely.find(({ row }) => canLead(row) && followReference(actor, row) === follow)?.row.id ?? null;
}

/**
 * The whole region is looked at, beyond what the citizen may read; so only matters that anybody can see are found, and never a
 * confidential case.
 */
async function likelyOthers(deps: VoiceDeps, actor: Actor, asked: Asked): Promise<Compared[]> {
  const [found, tree] = await Promise.all([whereabouts(deps, asked), deps.categoryTree()]);
  const [subjects, now] = [subjectsOf(tree), deps.clock.now()];
  const subject = subjects(asked.category);
  const matter = { ...subject, words: wordsOf(asked), area: found.area, location: asked.location ?? null, at: now };
  const around = { ...matter, cell: found.cell ?? null, categories: nearSubjects(tree, subjects, asked.category), now };
  const rows = await deps.asSystem((db) => findCandidates(db, around));
  const told = rows.filter((row) => row.citizen_id !== actor.personId && isPublic(row, subjects));
  return compare(matter, told, (row) => ({ ...matterOf(row, subjects), location: veiled(row) })).slice(0, shown.citizen);
}

/** Of a key that only the case's own citizen has, and of who asks: another's reference is worth nothing, and nobody can make one up. */
const followReference = ({ personId }: Actor, row: CaseRow): string =>
  createHash('sha256').update(`${row.submission_key} ${personId}`).digest('base64url').slice(0, 22);

/** Open cases within the reach of the reader that are probably the same matter as this one. */
export async function findSameMatter(deps: VoiceDeps, db: WalledTx, actor: Actor, row: CaseRow): Promise<SimilarCase[]> {
  const [tree, now] = [await deps.categoryTree(), deps.clock.now()];
  const subjects = subjectsOf(tree);
  const matter = matterOf(row, subjects);
  const around = { ...matter, cell: row.cell, categories: nearSubjects(tree, subjects, row.category), now };
  const written = new Map(writtenWords(`${row.text} ${row.place ?? ''}`));
  const asWritten = (word: string) => written.get(word) ?? word;
  const wholeOf = (one: CaseRow) => one.parent_id ?? one.id;
  const others = (await findCandidates(db, around)).filter((one) => one.part_count === 0 && wholeOf(one) !== wholeOf(row));
  const likely = compare(matter, others, (one) => matterOf(one, subjects)).slice(0, shown.officials);
  const summaries = await presentSummaries(
    deps,
    likely.map((one) => one.row),
    { side: actor.side, now },
  );
  return likely.flatMap(({ score, shared, metres, days }, at) => {
    const summary = summaries[at];
    const words = shared.slice(0, shown.words).map((word) => asWritten(matter.words.get(word)?.written ?? word));
    return summary ? [{ case: summary, similarity: score, words, metres: metres === null ? null : Math.round(metres), days }] : [];
  });
}

function compare(matter: Matter, rows: readonly CaseRow[], matterOfRow: (row: CaseRow) => Matter): Compared[] {
  return rows
    .map((row) => ({ row, ...similarity(matter, matterOfRow(row)) }))
    .filter(({ score }) => score >= threshold)
    .sort((a, b) => b.score - a.score);
}

const wordsOf = ({ text, place }: { text: string; place?: string | null | undefined }) => matterWords(`${text} ${place ?? ''}`);

const matterOf = (row: CaseRow, subjects: Subjects): Matter => ({
  ...subjects(row.category),
  words: wordsOf(row),
  area: row.area,
  location: row.lat !== null && row.lon !== null ? { lat: row.lat, lon: row.lon } : null,
  at: row.created_at,
});

function veiled({ lat, lon }: CaseRow): Matter['location'] {
  if (lat === null || lon === null) return null;
  const [middleLat, middleLon] = cellToLatLng(latLngToCell(lat, lon, veilResolution));
  return { lat: middleLat, lon: middleLon };
}

const roughly = (metres: number | null): OthersCase['distance'] =>
  metres === null || metres > 1000 ? 'governorate' : metres > 250 ? 'district' : 'block';

/** The category and those of its theme. */
function nearSubjects(tree: readonly { code: string; agency: string | null }[], subjects: Subjects, category: string | null): string[] {
  const { theme } = subjects(category);
  if (category === null || theme === null) return [];
  const siblings = tree.filter(({ code, agency }) => agency !== null && code !== category && subjects(code).theme === theme);
  return [category, ...siblings.map(({ code }) => code)];
}
