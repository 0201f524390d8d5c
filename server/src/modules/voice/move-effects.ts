import type { InputOf, PeopleMove, voice } from '@sawt/contract';
import type { Change } from '../../platform/audit/change.ts';
import type { Reader } from '../../platform/database/database.ts';
import type { WalledTx } from '../../platform/database/wall.ts';
import { problem } from '../../platform/http/problem.ts';
import type { Actor } from '../../platform/policy/actor.ts';
import { type CaseChanges, type CaseRow, type EventDetails, listEvents } from './case-store.ts';
import { findCategory, newestCategoryVersion } from './categories/category-store.ts';
import type { VoiceDeps } from './deps.ts';
import { minutesUntil } from './directives/minutes-until.ts';
import { markMentionsSeen, type NewMention } from './mentions/mention-store.ts';
import { nameColleagues } from './mentions/name-colleagues.ts';
import { joinMaster } from './merging/join-master.ts';
import { nextWorkingDay } from './next-working-day.ts';
import { type NewPart, openParts } from './parts/open-parts.ts';
import { withdrawParts } from './parts/withdraw-parts.ts';
import { comparePhotos } from './photo-pairs.ts';
import { missing } from './reasons/choose-reason.ts';
import { hasReturned } from './returned-by.ts';

type Body<M extends PeopleMove> = InputOf<(typeof voice)[M]> extends { body: infer B } ? B : never;

/** What a move writes besides the status. */
export interface Effect {
  changes?: CaseChanges;
  details?: EventDetails;
  /** The words of the event, where they are not simply the text or reason of the request. */
  text?: string | null;
  files?: string[];
  directiveMinutes?: number;
  /** Whom it names. */
  mentions?: readonly NewMention[];
  /** The event of the master up to which a merged case has heard everything. */
  heardId?: number;
}
interface Given<M extends PeopleMove> {
  deps: VoiceDeps;
  db: WalledTx;
  change: Change;
  now: Date;
  found: CaseRow;
  body: Body<M>;
  /** Who makes the move. */
  actor: Actor;
  by: string;
}
type Effects = { [M in PeopleMove]: (given: Given<M>) => Effect | Promise<Effect> };

const nothing = (): Effect => ({});
/** What a case loses with the one who had it. */
export const released: CaseChanges = { assignee_id: null, proposed_answer: null, proposed_by: null };

/** By the working time of the agency that is to respond. */
async function givesDirective({ deps, now, found, body, by }: Given<'direct'> | Given<'insist'>): Promise<Effect> {
  const calendars = await deps.calendars();
  return { changes: { directed_by: by }, directiveMinutes: minutesUntil(body, now, calendars.of(found.agency)) };
}

/** Each move's own part. What they share (status, clocks, timeline, event) is in `record-move.ts`. */
export const effects: Effects = {
  refer: async ({ deps, db, found, body }) => {
    const { agency, department, category } = await demandPlace(deps, db, body, 'body');
    if (!body.reasonCode && (await hasReturned(db, found, agency))) throw missing('reasonCode');
    const named = category && { category: category.code, category_version: await newestCategoryVersion(db) };
    return { changes: { ...released, agency, department, ...named }, details: { agency } };
  },
  return: ({ found }) => ({
    changes: { ...released, agency: null, department: null, returned: found.returned + 1 },
    details: { agency: found.agency as string },
  }),
  split: async ({ deps, db, change, found, by, body }) => {
    const parts: NewPart[] = [];
    for (const [index, part] of body.parts.entries()) {
      const place = await demandPlace(deps, db, part, `body.parts.${index}`);
      parts.push({ ...place, text: part.text, files: part.files ?? [] });
    }
    return openParts(deps, change, found, by, parts);
  },
  merge: ({ deps, change, found, body, actor }) => joinMaster(deps, change, found, { into: body.into, actor }),
  unmerge: () => ({ changes: { ...released, master_id: null } }),
  assign: async ({ deps, found, body }) => {
    const candidates = await deps.directory.staffWith('voice.start_case', found.agency);
    const assignee = candidates.find(({ id }) => id === body.assignee);
    if (!assignee) throw problem('case.assignee_unfit', { fields: [{ path: 'body.assignee', code: 'custom' }] });
    if (assignee.id === found.assignee_id) throw problem('case.unchanged');
    return {
      changes: { assignee_id: assignee.id, department: assignee.department ?? found.department },
      details: { assignee: assignee.id },
    };
  },
  prioritise: ({ found, body: { priority } }) => {
    if (priority === found.priority) throw problem('case.unchanged');
    return { changes: { priority }, details: { priority } };
  },
  handBack: ({ now }) => ({ changes: { ...released, handed_back_at: now } }),
  propose: async ({ deps, db, found, body, by }) => ({
    changes: { proposed_answer: body.text, proposed_by: by },
    ...(await comparePhotos(deps, db, found, body)),
  }),
  approve: async ({ db, now, found, body, by }) => {
    const answer = body.text ?? (found.proposed_answer as string);
    const proposal = (await listEvents(db, found.id)).findLast(({ what }) => what === 'propose');
    const changes = { answer, proposed_answer: null, proposed_by: null, answered_at: now, answered_by: by };
    const { comparisons } = (proposal?.details ?? {}) as EventDetails;
    return { changes, text: answer, files: proposal?.files ?? [], ...(comparisons && { details: { comparisons } }) };
  },
  answer: async ({ deps, db, now, found, body, by }) => ({
    changes: { answer: body.text, answered_at: now, answered_by: by },
    ...(await comparePhotos(deps, db, found, body)),
  }),
  correct: async ({ deps, db, now, found, body, by }) => {
    if (body.text === found.answer) throw problem('case.unchanged');
    return { changes: { answer: body.text, answered_at: now, answered_by: by }, ...(await comparePhotos(deps, db, found, body)) };
  },
  direct: givesDirective,
  insist: givesDirective,
  respond: nothing,
  satisfy: nothing,
  remind: async ({ deps, now, found }) => ({ changes: { reminded_until: nextWorkingDay(now, (await deps.calendars()).of(found.agency)) } }),
  rate: ({ now, body }) => ({ changes: { rating: body.rating, rated_at: now }, details: { rating: body.rating } }),
  reopen: ({ found }) => ({ changes: { ...released, reopened: found.reopened + 1, rating: null, rated_at: null } }),
  uphold: async ({ deps, db, found, body }) => {
    const code = body.agency ?? found.agency;
    if (!code) throw problem('request.invalid', { fields: [{ path: 'body.agency', code: 'custom' }] });
    const agency = await demandAgency({ deps, db }, code, undefined);
    const department = agency === found.agency ? await openDepartment({ deps, db }, found) : null;
    return { changes: { ...released, agency, department }, details: { agency } };
  },
  appeal: ({ found }) => ({ changes: { appealed: found.appealed + 1 } }),
  reject: nothing,
  withdraw: async ({ deps, change, found, by }) => {
    if (found.parts) await withdrawParts(deps, change, found, by);
    return { changes: { master_id: null } };
  },
  start: nothing,
  ask: nothing,
  reply: nothing,
  sendBack: nothing,
  dismiss: nothing,
  note: async ({ deps, db, now, found, body, actor }) => {
    // Who writes on the case has seen what named them before.
    await markMentionsSeen(db, found.id, actor.personId, now);
    const mentions = await nameColleagues(deps, actor, found, body);
    const { details } = await comparePhotos(deps, db, found, body);
    const named = mentions.length > 0 && { mentions: mentions.map(({ personId }) => personId) };
    return { ...(named && { mentions }), details: { ...details, ...named } };
  },
  addInformation: nothing,
};

interface Wanted {
  agency: string;
  department?: string | undefined;
  category?: string | undefined;
}

/** Where a case is to go. @param path of these fields in the request, for what is said of a wrong one */
async function demandPlace(deps: VoiceDeps, db: WalledTx, wanted: Wanted, path: string) {
  const agency = await demandAgency({ deps, db }, wanted.agency, wanted.department, path);
  const category = wanted.category ? await demandCategory(db, wanted.category, path) : undefined;
  const department = wanted.department ?? (category?.agency === agency ? await openDepartment({ deps, db }, category) : null);
  return { agency, category, department };
}

/** Null where it has closed: the case is then its agency's. */
async function openDepartment({ deps, db }: Pick<Given<'refer'>, 'deps' | 'db'>, { agency, department }: Office): Promise<string | null> {
  if (agency === null || department === null) return null;
  return (await deps.directory.takesNew(db, { agency, department })) ? department : null;
}
type Office = Pick<CaseRow, 'agency' | 'department'>;

async function demandAgency(
  { deps, db }: Pick<Given<'refer'>, 'deps' | 'db'>,
  code: string,
  department: string | undefined,
  path = 'body',
): Promise<string> {
  const agency = (await deps.directory.agencies()).get(code);
  if (!agency) throw problem('agency.not_found', { fields: [{ path: `${path}.agency`, code: 'custom' }] });
  if (department && !agency.departments.some((own) => own.code === department)) {
    throw problem('request.invalid', { fields: [{ path: `${path}.department`, code: 'custom' }] });
  }
  await deps.directory.demandTakesNew(db, { agency: code, department: department ?? null }, path);
  return code;
}

async function demandCategory(db: Reader, code: string, path: string) {
  const category = await findCategory(db, code);
  if (!category?.agency) throw problem('category.not_found', { fields: [{ path: `${path}.category`, code: 'custom' }] });
  return category;
}
