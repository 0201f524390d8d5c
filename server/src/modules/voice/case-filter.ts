import { bouncesAfter, type CaseFilter, type CaseStatus, openStatuses, type Permission, parseCaseNumber } from '@sawt/contract';
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { Schema } from '../../platform/database/database.ts';
import { searchQueryText } from '../../platform/i18n/search-query.ts';
import type { Actor } from '../../platform/policy/actor.ts';
import { withDescendants } from './categories/category-store.ts';
import type { VoiceDeps } from './deps.ts';
import { cellRange } from './figures/cells.ts';
import { open } from './open-cases.ts';
import type { Narrowing } from './search/find-words.ts';

type Condition = (eb: ExpressionBuilder<Schema, 'voice.case'>) => Expression<SqlBool>;

/**
 * The one meaning of a filter: lists and figures both ask through it, so a number always equals the list behind it.
 * It never goes past the reach of the actor.
 */
export async function caseCondition({ categoryTree }: VoiceDeps, actor: Actor, filter: CaseFilter, now: Date): Promise<Condition> {
  const categories = filter.category ? withDescendants(await categoryTree(), filter.category) : undefined;
  return (eb) => {
    const parts = [reach(eb, actor), once(eb, actor, filter)];
    if (filter.status) parts.push(...standing(eb, filter.status));
    if (filter.kind) parts.push(eb('kind', 'in', filter.kind));
    if (filter.agency) parts.push(eb('agency', '=', filter.agency));
    if (filter.department) parts.push(eb('department', '=', filter.department));
    if (filter.area) parts.push(eb('area', '=', filter.area));
    if (categories) parts.push(eb('category', 'in', categories));
    if (filter.assignee) parts.push(eb('assignee_id', '=', filter.assignee === 'me' ? actor.personId : filter.assignee));
    if (filter.late) parts.push(eb('due_at', '<', now));
    // The emirate's instructions to agencies are not the citizen's to know.
    if (filter.directive) parts.push(actor.side === 'citizen' ? eb.lit(false) : eb('directive', 'in', filter.directive));
    if (filter.bouncing) parts.push(eb('returned', '>', bouncesAfter));
    if (filter.priority) parts.push(eb('priority', 'in', filter.priority));
    if (filter.channel) parts.push(eb('channel', 'in', filter.channel));
    parts.push(...measured(eb, filter));
    if (filter.from) parts.push(eb('created_at', '>=', new Date(filter.from)));
    if (filter.to) parts.push(eb('created_at', '<', new Date(filter.to)));
    if (filter.sameCitizen) parts.push(...fromTheSame(eb, actor, filter.sameCitizen));
    // What colleagues do among themselves is not the citizen's to know.
    if (filter.handedBack) parts.push(actor.side === 'citizen' ? eb.lit(false) : eb('handed_back_at', 'is not', null));
    if (filter.tag) parts.push(eb('id', 'in', tagged(eb, Number(filter.tag))));
    if (filter.mentioned) parts.push(eb('id', 'in', mentioning(eb, actor, filter.mentioned)));
    if (filter.q?.trim()) parts.push(matches(eb, filter.q));
    return eb.and(parts);
  };
}

function standing(eb: ExpressionBuilder<Schema, 'voice.case'>, statuses: readonly CaseStatus[]): Expression<SqlBool>[] {
  const wanted = eb('status', 'in', statuses);
  return statuses.every((status) => openOnes.has(status)) ? [wanted, sql<SqlBool>`status in (${open})`] : [wanted];
}
const openOnes: ReadonlySet<CaseStatus> = new Set(openStatuses);

/** What a case has been through: the same columns that the figures are made of. */
function measured(eb: ExpressionBuilder<Schema, 'voice.case'>, filter: CaseFilter): Expression<SqlBool>[] {
  const parts: Expression<SqlBool>[] = [];
  if (filter.answeredFrom) parts.push(eb('answered_at', '>=', new Date(filter.answeredFrom)));
  if (filter.answeredTo) parts.push(eb('answered_at', '<', new Date(filter.answeredTo)));
  if (filter.answered) parts.push(eb('answered_at', 'is not', null));
  if (filter.answeredInTime) parts.push(eb('answered_in_time', '=', filter.answeredInTime === 'true'));
  if (filter.acknowledgedInTime) parts.push(eb('acknowledged_in_time', '=', filter.acknowledgedInTime === 'true'));
  if (filter.reopened) parts.push(eb('reopened', '>', eb.lit(0)));
  if (filter.returned) parts.push(eb('returned', '>', eb.lit(0)));
  if (filter.appealed) parts.push(eb('appealed', '>', eb.lit(0)));
  if (filter.waited) parts.push(eb('waited_minutes', '>', eb.lit(0)));
  if (filter.passed) parts.push(sql<SqlBool>`jsonb_exists_all(stage_minutes, ${filter.passed}::text[])`);
  // Those without a rating are said to be none, for the indexes that leave them out.
  if (filter.rating) parts.push(eb('rating', 'is not', null), eb('rating', 'in', filter.rating.map(Number)));
  if (filter.cell) {
    const { first, last } = cellRange(filter.cell);
    parts.push(sql<SqlBool>`cell collate "C" between ${first} and ${last}`);
  }
  return parts;
}

/** The wall shows those of the reader's own office alone. */
const tagged = (eb: ExpressionBuilder<Schema, 'voice.case'>, tag: number) =>
  eb.selectFrom('voice.case_tag').select('case_id').where('tag_id', '=', tag);

/** Of a citizen the wall shows none. */
const mentioning = (eb: ExpressionBuilder<Schema, 'voice.case'>, actor: Actor, which: 'unseen' | 'ever') =>
  eb
    .selectFrom('voice.mention')
    .select('case_id')
    .where('person_id', '=', actor.personId)
    .$if(which === 'unseen', (query) => query.where('seen_at', 'is', null));

/** The other cases of whoever sent that one: of one out of reach or confidential there are none, as of one that is not there. */
function fromTheSame(eb: ExpressionBuilder<Schema, 'voice.case'>, actor: Actor, number: string): Expression<SqlBool>[] {
  const citizen = eb
    .selectFrom('voice.case')
    .select('citizen_id')
    .where('number', '=', number)
    .where('confidential', '=', eb.lit(false))
    .where((one) => reach(one, actor, 'voice.reveal_citizen'));
  return [eb('citizen_id', '=', citizen), eb('confidential', '=', eb.lit(false)), eb('number', '<>', number)];
}

/** The cases a permission of a person reaches, in SQL; `reaches` in policy.ts says the same of one case. */
function reach(eb: ExpressionBuilder<Schema, 'voice.case'>, actor: Actor, permission: Permission = 'voice.read_case'): Expression<SqlBool> {
  switch (actor.permissions.get(permission)) {
    case 'own':
      return eb(actor.side === 'citizen' ? 'citizen_id' : 'assignee_id', '=', actor.personId);
    case 'department':
      return eb('department', '=', actor.department);
    case 'agency':
      return eb('agency', '=', actor.agency);
    case 'region':
      return eb.lit(true);
    default:
      return eb.lit(false);
  }
}

/** A split case once: citizens have the whole, officials its parts, or the wholes where they ask for those. A number finds both. */
function once(eb: ExpressionBuilder<Schema, 'voice.case'>, actor: Actor, { q, whole }: CaseFilter): Expression<SqlBool> {
  if (actor.side === 'citizen') return eb('parent_id', 'is', null);
  if (whole) return eb('part_count', '>', eb.lit(0));
  return q && parseCaseNumber(q) ? eb.lit(true) : eb('part_count', '=', 0);
}

function matches(eb: ExpressionBuilder<Schema, 'voice.case'>, typed: string): Expression<SqlBool> {
  const number = parseCaseNumber(typed);
  if (number && number !== 'wrong-digit') return eb('number', '=', number);
  const query = searchQueryText(typed);
  return query ? sql<SqlBool>`id in (select voice.search_cases(${query}))` : eb.lit(false);
}

/** The words that are looked for; null where none are, or a number is. */
export function wordsOf({ q }: CaseFilter): string | null {
  if (!q?.trim()) return null;
  const number = parseCaseNumber(q);
  return number && number !== 'wrong-digit' ? null : searchQueryText(q) || null;
}

/** What of a filter the index on words knows too. */
export async function narrowingOf({ categoryTree }: VoiceDeps, filter: CaseFilter): Promise<Narrowing> {
  const { agency, department, area, kind, category, from, to } = filter;
  return {
    agency,
    department,
    area,
    kind,
    category: category ? withDescendants(await categoryTree(), category) : undefined,
    since: from ? new Date(from) : undefined,
    until: to ? new Date(to) : undefined,
  };
}
