import {
  type Bilingual,
  type CaseDetail,
  type CaseSummary,
  type Clock,
  type FileInfo,
  openStatuses,
  type RoutingReason,
  type TimelineEvent,
} from '@sawt/contract';
import type { WalledTx } from '../../platform/database/wall.ts';
import { withoutName } from '../../platform/files/file-name.ts';
import { maskPhone } from '../../platform/personal-data/mask-phone.ts';
import type { Actor } from '../../platform/policy/actor.ts';
import type { Person } from '../directory/index.ts';
import { type CaseEventRow, type CaseRow, type EventDetails, findCaseById, listEvents } from './case-store.ts';
import { listClocks } from './clock-store.ts';
import { correctionsOf } from './corrections-of.ts';
import type { VoiceDeps } from './deps.ts';
import { listMentions, type MentionRow } from './mentions/mention-store.ts';
import { findFollowers, findMaster } from './merging/follower-store.ts';
import { listPartEvents, listParts, wholeOf } from './parts/part-store.ts';
import { pairsSeen } from './photo-pairs.ts';
import { allowedMoves, canKnowCitizen, canReveal, type Demands } from './policy.ts';
import { createNames, type Names } from './present-names.ts';
import { agenciesThatReturned } from './returned-by.ts';
import { kindRule } from './rules/rule-store.ts';
import { tagsOf } from './tags/tag-store.ts';
import { workflow } from './workflow.ts';

const excerptLength = 160;

/** Cases as lines of a list. Names of people come in one query for the whole page. */
export async function presentSummaries(
  deps: VoiceDeps,
  rows: readonly CaseRow[],
  { side, now }: { side: Actor['side']; now: Date },
): Promise<CaseSummary[]> {
  const names = await createNames(
    deps,
    rows.flatMap((row) => row.assignee_id ?? []),
    rows,
  );
  return rows.map((row) => ({ ...summaryOf(row, side, names, now), excerpt: excerptOf(row.text) }));
}

const clocksOfCitizen = (clocks: readonly Clock[]): Clock[] =>
  clocks.flatMap((clock) => (clock.kind === 'directive' ? [] : { ...clock, policy: null }));

/** A case with everything the actor may see of it, and what they may do next. */
export async function presentCase(deps: VoiceDeps, db: WalledTx, actor: Actor, row: CaseRow, now: Date): Promise<CaseDetail> {
  const [parts, followers, master] = await Promise.all([
    row.part_count > 0 ? listParts(db, row.id) : [],
    findFollowers(db, actor, row),
    findMaster(db, actor, row),
  ]);
  const [allEvents, clocks] = await Promise.all([courseOf(db, actor, row, parts), listClocks(db, row.id, now, await deps.calendars())]);
  const mentions = actor.side !== 'citizen' && allEvents.some(namesSomebody) ? await listMentions(db, row.id) : [];
  const events = allEvents.filter((event) => actor.side !== 'citizen' || sightOf(event.what) !== 'nothing');
  const [names, files, tags] = await Promise.all([
    createNames(
      deps,
      [row.citizen_id, ...peopleIn(row, events), ...[...parts, ...followers.newest].flatMap((other) => other.assignee_id ?? [])],
      [row, ...parts, ...followers.newest],
    ),
    deps.files.describe(
      db,
      events.flatMap((event) => event.files),
    ),
    tagsOf(db, actor, [row]),
  ]);
  const citizen = names.person(row.citizen_id);
  const corrected = correctionsOf(events);
  const timeline = events.map((event) => presentEvent(event, { actor, row, parts, names, files, corrected, mentions }));
  return {
    ...summaryOf(row, actor.side, names, now),
    tags: tags(row),
    channel: row.channel as CaseDetail['channel'],
    text: row.text,
    citizen: canKnowCitizen(actor, row) ? await presentCitizen(deps, db, actor, row.citizen_id, citizen) : null,
    mayRevealCitizen: canReveal(actor, row),
    confidential: row.confidential,
    location: row.lat !== null && row.lon !== null ? { lat: row.lat, lon: row.lon } : null,
    subarea: row.subarea_name as CaseDetail['subarea'],
    place: row.place,
    outsideRegion: row.outside_region,
    answer: row.answer,
    proposedAnswer: actor.side === 'citizen' ? null : row.proposed_answer,
    files: timeline[0]?.files ?? [],
    clocks: actor.side === 'citizen' ? clocksOfCitizen(clocks) : clocks,
    returnedBy: actor.side === 'citizen' ? [] : agenciesThatReturned(events),
    timeline,
    parts: parts.map((part) => ({
      ...summaryOf(part, actor.side, names, now),
      excerpt: excerptOf(part.text),
    })),
    partOf: row.parent_id === null ? null : { number: (await findCaseById(db, row.parent_id))?.number ?? null },
    master:
      row.master_id === null
        ? null
        : { number: master?.number ?? null, excerpt: master ? excerptOf(master.text) : null, status: master?.status ?? null },
    followers: {
      count: followers.count,
      newest: followers.newest.map((follower) => ({ ...summaryOf(follower, actor.side, names, now), excerpt: excerptOf(follower.text) })),
    },
    mentionedIn: mentions.filter(({ person_id, seen_at }) => person_id === actor.personId && !seen_at).map(({ event_id }) => `${event_id}`),
    allowed: allowedMoves(actor, { ...wholeOf(row, parts), hasFollowers: followers.count > 0 }, await demandsOf(deps, row), now),
  };
}

/** The events of a case. To the citizen a split case is one line, so those of its parts are woven in. */
async function courseOf(db: WalledTx, actor: Actor, row: CaseRow, parts: readonly CaseRow[]): Promise<CaseEventRow[]> {
  const own = await listEvents(db, row.id);
  if (actor.side !== 'citizen' || parts.length === 0) return own;
  // That a part began is said by the split.
  const ofParts = (await listPartEvents(db, parts)).filter(
    ({ what, side }) => what !== 'submitted' && !(what === 'refer' && side === 'system'),
  );
  return [...own, ...ofParts].sort((a, b) => a.at.getTime() - b.at.getTime() || a.id - b.id);
}

/** What the agency that has the case demands; the emirate demands nothing. */
export async function demandsOf({ directory, caseRules }: VoiceDeps, { agency, kind }: CaseRow): Promise<Demands> {
  const record = agency ? (await directory.agencies()).get(agency) : undefined;
  return { twoPersonApproval: record?.twoPersonApproval ?? false, limits: kindRule(await caseRules(), kind) };
}

/** No agency learns so much as whether there is an identity number. */
async function presentCitizen({ directory }: VoiceDeps, db: WalledTx, actor: Actor, id: string, citizen: Person | undefined) {
  const identityNumber = actor.side === 'emirate' ? await directory.identityNumberState(db, id) : null;
  return { id, name: citizen?.name.ar ?? '', phone: phoneFor(actor, citizen), identityNumber };
}

const phoneFor = (actor: Actor, citizen: Person | undefined) =>
  citizen?.phone ? (citizen.id === actor.personId ? citizen.phone : maskPhone(citizen.phone)) : null;

function summaryOf(row: CaseRow, side: Actor['side'], names: Names, now: Date): Omit<CaseSummary, 'excerpt'> {
  return {
    number: row.number,
    kind: row.kind as CaseSummary['kind'],
    status: row.status,
    priority: row.priority as CaseSummary['priority'],
    category: names.category(row),
    agency: names.agency(row.agency),
    department: names.department(row.agency, row.department),
    area: names.area(row.area),
    areaApproximate: row.area_by === 'nearest',
    // Citizens speak with the agency, not with a person by name.
    assignee: side === 'citizen' ? null : names.personName(row.assignee_id),
    createdAt: row.created_at.toISOString(),
    dueAt: row.due_at?.toISOString() ?? null,
    late: row.due_at !== null && row.due_at < now,
    rating: row.rating,
    returned: row.returned,
    held: side === 'citizen' ? null : heldOf(row),
    remindedUntil: side !== 'citizen' && row.reminded_until !== null && now < row.reminded_until ? row.reminded_until.toISOString() : null,
    directive: side === 'citizen' ? null : directiveOf(row, now),
  };
}

function heldOf({ status, stage_since: since, created_at: created, paused, reopened }: CaseRow): CaseSummary['held'] {
  const isOpen = (openStatuses as readonly string[]).includes(status);
  return isOpen ? { since: (since ?? created).toISOString(), asked: paused, reopened } : null;
}

function directiveOf({ directive, directive_due_at: due }: CaseRow, now: Date): CaseSummary['directive'] {
  return directive && { state: directive, dueAt: due?.toISOString() ?? null, late: due !== null && due < now };
}

interface Seen {
  actor: Actor;
  row: CaseRow;
  parts: readonly CaseRow[];
  names: Names;
  files: ReadonlyMap<string, FileInfo>;
  /** When each answer that no longer stands was corrected, by event. */
  corrected: ReadonlyMap<number, Date>;
  mentions: readonly MentionRow[];
}

function presentEvent(event: CaseEventRow, { actor, row, parts, names, files, corrected, mentions }: Seen): TimelineEvent {
  const part = parts.find(({ id }) => id === event.case_id);
  const details = event.details as EventDetails;
  const staff = actor.side !== 'citizen';
  const wordsHidden = !staff && sightOf(event.what) === 'fact';
  // Citizens speak with the agency, not with a person by name; a confidential citizen has none to the agency.
  const namesActor = event.side === 'citizen' ? canKnowCitizen(actor, row) : staff;
  return {
    id: String(event.id),
    at: event.at.toISOString(),
    what: event.what as TimelineEvent['what'],
    actor: namesActor ? names.personName(event.actor_id) : null,
    onBehalfOf: staff ? names.personName(event.on_behalf_of) : null,
    side: event.side as TimelineEvent['side'],
    from: event.from_status as TimelineEvent['from'],
    to: event.to_status as TimelineEvent['to'],
    reason: wordsHidden ? null : names.reason(event.what, event.reason),
    text: wordsHidden ? null : event.text,
    why: staff ? reasonOf(event, details) : null,
    priority: (details.priority as TimelineEvent['priority']) ?? null,
    about:
      (staff && names.person(details.assignee ?? null)?.name) ||
      (staff && details.number && sameInBoth(details.number)) ||
      (details.agency && names.agency(details.agency)?.name) ||
      (staff && details.in && names.department(details.in.agency, details.in.department)?.name) ||
      (details.agencies && listOf(details.agencies.flatMap((code) => names.agency(code)?.name ?? []))) ||
      null,
    rating: details.rating ?? null,
    correctedAt: corrected.get(event.id)?.toISOString() ?? null,
    files: event.files
      .flatMap((id) => files.get(id) ?? [])
      .map((file) => (namesActor || event.side !== 'citizen' ? file : withoutName(file))),
    comparisons: wordsHidden ? [] : pairsSeen(event, files),
    internal: sightOf(event.what) === 'nothing',
    mentions: (details.mentions ?? []).flatMap((id) => {
      const mention = mentions.find(({ event_id, person_id }) => event_id === event.id && person_id === id);
      const person = names.personName(id);
      return mention && person ? [{ person, written: mention.written }] : [];
    }),
    // Why another citizen's case ended is theirs.
    heard: staff || event.what === 'hear' ? (details.heard ?? null) : null,
    part: part ? { number: part.number, agency: names.agency(part.agency)?.name ?? null } : null,
  };
}

/** Events from before reasons were kept say the same by who made them: only officers and the category ever referred. */
function reasonOf({ what, side }: CaseEventRow, { why }: EventDetails): RoutingReason | null {
  if (why) return why;
  if (what !== 'refer' && what !== 'uphold') return null;
  return { by: side === 'system' ? 'category' : 'officer' };
}

const namesSomebody = ({ details }: CaseEventRow) => (details as EventDetails).mentions !== undefined;

const sightOf = (what: string) => (what === 'submitted' ? 'all' : workflow[what as keyof typeof workflow].citizenSees);

const sameInBoth = (words: string): Bilingual => ({ ar: words, en: words });
const listOf = (names: readonly Bilingual[]): Bilingual => ({
  ar: names.map(({ ar }) => ar).join('، '),
  en: names.map(({ en }) => en).join(', '),
});

function peopleIn(row: CaseRow, events: readonly CaseEventRow[]): string[] {
  const ids = events.flatMap(({ actor_id, on_behalf_of, details }) => {
    const { assignee, mentions = [] } = details as EventDetails;
    return [actor_id, on_behalf_of, assignee, ...mentions];
  });
  return [row.assignee_id, ...ids].filter((id) => id !== null && id !== undefined);
}

function excerptOf(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= excerptLength ? line : `${line.slice(0, excerptLength - 1).replace(/\s\S*$/, '')}…`;
}
