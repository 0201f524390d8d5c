import { createHash } from 'node:crypto';
import type { CaseChannel, CaseDetail, Category, InputOf, voice } from '@sawt/contract';
import { sql } from 'kysely';
import type { Change, Work } from '../../platform/audit/change.ts';
import { sendAlong } from '../../platform/database/pipeline.ts';
import { problem } from '../../platform/http/problem.ts';
import { searchVectorText } from '../../platform/i18n/arabic.ts';
import type { Actor } from '../../platform/policy/actor.ts';
import { newCaseNumber } from './case-number.ts';
import { appendEvent, type CaseRow, getCaseById } from './case-store.ts';
import { findCategory, listCategories } from './categories/category-store.ts';
import { successorsOf } from './categories/successors.ts';
import type { VoiceDeps } from './deps.ts';
import type { CaseMoved } from './events.ts';
import { admit } from './intake/admit.ts';
import { sensiblePlace } from './intake/sensible-place.ts';
import { queueFollowing } from './merging/follow-chosen.ts';
import { presentCase } from './present-case.ts';
import { hintOf } from './record-move.ts';
import { decideRoute, wordsOf } from './routing/decide.ts';
import { openRoute, passOn } from './routing/pass-on.ts';
import { routeByWords } from './suggest/route-by-words.ts';

type Submission = InputOf<(typeof voice)['submitCase']>['body'];

export interface Intake {
  /** The caller's own key: the same key makes one case, however often it is sent. */
  key: string;
  channel: CaseChannel;
  /** Whose it is, where another enters it for them. */
  citizenId?: string;
  /** The case of another that it is to follow. */
  follow?: number | null;
  /** Another system sends it: no person stands in the timeline. */
  bySystem?: boolean;
}

/**
 * Takes a case in. Where a rule or the category says who is responsible, it goes on to the agency in the same transaction;
 * otherwise it waits at the emirate's desk.
 * @throws problem `consent.required`, `intake.blocked`, `intake.repeated`; `request.key_reused` when the key came with other words before
 */
export function submitCase(deps: VoiceDeps, actor: Actor, submission: Submission, intake: Intake): Work<CaseDetail> {
  return async (change) => {
    const { citizenId = actor.personId } = intake;
    const hash = createHash('sha256').update(JSON.stringify(submission)).digest('base64url');
    // All that is asked before anything is written goes out together; most of it is needed only where there is no earlier one.
    const consented = deps.directory.demandConsents(change.tx, citizenId, change.now);
    const drawn = freeNumber(change.tx);
    const category = submission.category === null ? Promise.resolve(null) : demandCategory(change.tx, submission.category, submission.kind);
    for (const asked of [consented, drawn, category]) sendAlong(asked);
    const asked = { author: actor.personId, key: intake.key, citizen: citizenId, text: submission.text };
    const known = await admit(deps, change, asked);
    const earlier = known === null ? undefined : await getCaseById(change.tx, known);
    if (earlier && (earlier.submission_hash !== hash || earlier.citizen_id !== citizenId)) throw problem('request.key_reused');
    if (!earlier) await consented;
    const row = earlier ?? (await receive(deps, change, actor, submission, { ...intake, hash, drawn, category }));
    return {
      subject: `case:${row.number}`,
      details: earlier ? { repeated: true } : { kind: row.kind, category: row.category, agency: row.agency },
      output: await presentCase(deps, change.tx, actor, row, change.now),
    };
  };
}

async function receive(
  deps: VoiceDeps,
  change: Change,
  actor: Actor,
  submission: Submission,
  intake: Intake & { hash: string; drawn: Promise<string>; category: Promise<Category | null> },
): Promise<CaseRow> {
  const { tx, now } = change;
  const category = await intake.category;
  const found = await whereabouts(deps, submission);
  const { route: wanted, category: belongsTo } = await routeOf(deps, submission, category, (await deps.boundaries()).areasOf(found));
  const route = await openRoute(deps, tx, wanted);
  const row = (await tx
    .insertInto('voice.case')
    .values({
      number: await intake.drawn,
      kind: submission.kind,
      status: 'received',
      priority: route.priority,
      channel: intake.channel,
      text: submission.text,
      search: sql`to_tsvector('simple', ${searchVectorText(`${submission.text} ${submission.place ?? ''}`)})`,
      category: belongsTo,
      ...found,
      place: submission.place ?? null,
      citizen_id: intake.citizenId ?? actor.personId,
      entered_by: intake.citizenId ? actor.personId : null,
      confidential: submission.confidential,
      created_at: now,
      submission_key: intake.key,
      submission_hash: intake.hash,
    })
    .returningAll()
    .executeTakeFirstOrThrow()) as CaseRow;
  await deps.files.attach(tx, actor.personId, submission.files, `case:${row.id}`);
  const appended = appendEvent(tx, {
    case_id: row.id,
    at: now,
    what: 'submitted',
    actor_id: intake.bySystem ? null : actor.personId,
    on_behalf_of: actor.onBehalfOf,
    side: intake.bySystem ? 'system' : actor.side,
    from_status: null,
    to_status: 'received',
    text: submission.text,
    details: route.agency === null ? { why: route.why } : {},
    files: submission.files,
  });
  sendAlong(appended);
  const passedOn = await passOn(deps, change, row, route);
  const happened = appended.then(
    (eventId): CaseMoved => ({
      name: 'voice.case_moved',
      payload: {
        eventId,
        caseId: row.id,
        what: 'submitted',
        side: intake.bySystem ? 'system' : actor.side,
        agency: passedOn.agency,
        partOf: null,
        followed: false,
        heard: null,
      },
    }),
  );
  await change.emit(happened);
  if (intake.follow) await queueFollowing(tx, { caseId: row.id, masterId: intake.follow });
  if (passedOn === row) await hintOf(change, row);
  return passedOn;
}

/** By the rules in force, then by the category; where there is none, by the words, if they are sure and may decide. */
async function routeOf(deps: VoiceDeps, submission: Submission, category: Category | null, areas: string[]) {
  const facts = { kind: submission.kind, category, areas, words: wordsOf(submission), returnedBy: null };
  const rules = await deps.liveRules();
  const route = decideRoute(rules, facts);
  const sure = category === null && route.agency === null && (await deps.suggester.surely(submission));
  return sure ? routeByWords(rules, facts, sure) : { route, category: submission.category };
}

/** The governorate, and of a pin the block and the district. @throws problem `request.invalid` where it cannot be meant */
export async function whereabouts({ directory, boundaries }: VoiceDeps, { area, location }: Pick<Submission, 'area' | 'location'>) {
  const areas = await directory.areas();
  if (area && !areas.has(area)) throw problem('request.invalid', { fields: [{ path: 'body.area', code: 'custom' }] });
  if (!location) return { area: area as string, area_by: 'named' };
  const ground = { areas: [...areas.values()], boundaries: (await boundaries()).index };
  const located = sensiblePlace(location, ground, area !== undefined);
  // What the citizen says of the governorate counts before what the map says; a centre of another then says nothing.
  const subarea = area === undefined || area === located.area ? located.subarea : null;
  return {
    area: area ?? located.area,
    area_by: area ? 'named' : located.by,
    subarea: subarea?.code ?? null,
    subarea_name: subarea && JSON.stringify(subarea.name),
    lat: location.lat,
    lon: location.lon,
    cell: located.cell,
    outside_region: located.outsideRegion,
  };
}

async function demandCategory(tx: Change['tx'], code: string, kind: Submission['kind']) {
  const category = await findCategory(tx, code);
  if (!category?.agency) throw problem('category.not_found', { fields: [{ path: 'body.category', code: 'custom' }] });
  if (!category.active) {
    const keys = successorsOf(await listCategories(tx), code, kind);
    throw problem('category.retired', { fields: [{ path: 'body.category', code: 'retired', keys }] });
  }
  if (!category.kinds.includes(kind)) throw problem('request.invalid', { fields: [{ path: 'body.kind', code: 'custom' }] });
  return category;
}

/** How many are drawn for one question: at a million cases one in nine hundred is taken, three at once in 700 million. */
const draws = 3;

/** A number that no case has. @param draw gives one that may be taken */
export async function freeNumber(tx: Change['tx'], draw: () => string = newCaseNumber): Promise<string> {
  for (;;) {
    const drawn = Array.from({ length: draws }, () => draw());
    const { rows } = await sql<{ number: string | null }>`select voice.free_case_number(${drawn}::text[]) as number`.execute(tx);
    if (rows[0]?.number) return rows[0].number;
  }
}
