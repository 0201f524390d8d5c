import { type CaseFilter, openStatuses, parseCaseNumber, stages } from '@sawt/contract';
import type { WalledTx } from '../../../platform/database/wall.ts';
import type { Actor } from '../../../platform/policy/actor.ts';
import { caseCondition } from '../case-filter.ts';
import { withDescendants } from '../categories/category-store.ts';
import type { VoiceDeps } from '../deps.ts';
import { findTag } from '../tags/tag-store.ts';
import { cellRange } from './cells.ts';
import { type Columns, type Dimension, mark } from './columns.ts';
import { everything, type Selection } from './select.ts';

export interface Asking {
  actor: Actor;
  read<T>(work: (db: WalledTx) => Promise<T>): Promise<T>;
}

/** What the columns can tell of a filter; `case-filter.ts` says the same in SQL. All else goes to the database. */
const known = [
  ...(['status', 'kind', 'priority', 'channel', 'agency', 'department', 'area', 'category', 'assignee', 'late', 'from', 'to'] as const),
  ...(['answeredFrom', 'answeredTo', 'answered', 'answeredInTime', 'acknowledgedInTime', 'reopened', 'returned', 'appealed'] as const),
  ...(['waited', 'passed', 'rating', 'cell', 'whole', 'tag'] as const),
] satisfies (keyof CaseFilter)[];

/**
 * The cases of a filter within the reach of the actor, in the columns. Words, and whatever else the columns do not hold,
 * are asked of the database first, behind the wall: the numbers are then counted among the cases it named.
 * @param only these, where given
 */
export async function selectCases(
  deps: VoiceDeps,
  { actor, read }: Asking,
  filter: CaseFilter,
  now: Date,
  only?: readonly number[],
): Promise<{ columns: Columns; selection: Selection }> {
  const beyond = Object.fromEntries(
    Object.entries(filter).filter(([key, value]) => value !== undefined && !(known as readonly string[]).includes(key)),
  ) as CaseFilter;
  // A citizen's reach is who sent it, which the columns do not hold.
  const asks = Object.keys(beyond).length > 0 || actor.side === 'citizen';
  const named = asks ? await read((db) => idsOf(deps, db, actor, beyond, now)) : undefined;
  // Of another office's tag no case is shown, and none is counted.
  const tag = filter.tag && (await read((db) => findTag(db, Number(filter.tag))));
  const tree = filter.category ? await deps.categoryTree() : [];
  const columns = await deps.columns();
  const selection: Selection = { ...everything(), ids: inBoth(named, only) };
  reach(selection, columns, actor);
  once(selection, columns, actor, filter);
  if (filter.tag) selection.among.push(oneOf(columns, 'tags', tag ? setsWith(columns, filter.tag) : []));
  narrow(selection, columns, filter, { actor, now, categories: filter.category ? withDescendants(tree, filter.category) : undefined });
  return { columns, selection };
}

/** All cases that were sent in a span of time, whoever may see them: for numbers that name nobody. */
export async function selectAll(
  deps: VoiceDeps,
  filter: Pick<CaseFilter, 'from' | 'to'>,
  now: Date,
): Promise<{ columns: Columns; selection: Selection }> {
  const columns = await deps.columns();
  const selection = everything();
  within(selection, columns, 'form', 'case');
  narrowSpans(selection, filter, now);
  return { columns, selection };
}

function inBoth(named: readonly number[] | undefined, only: readonly number[] | undefined): readonly number[] | undefined {
  if (!named || !only) return named ?? only;
  const wanted = new Set(only);
  return named.filter((id) => wanted.has(id));
}

async function idsOf(deps: VoiceDeps, db: WalledTx, actor: Actor, filter: CaseFilter, now: Date): Promise<number[]> {
  const rows = await db
    .selectFrom('voice.case')
    .select('id')
    .where(await caseCondition(deps, actor, filter, now))
    .execute();
  return rows.map(({ id }) => id);
}

/** As `reach` in case-filter.ts; a test holds the numbers to the lists behind the wall for every reach. */
function reach(selection: Selection, columns: Columns, actor: Actor): void {
  switch (actor.permissions.get('voice.read_case')) {
    case 'own':
      // Of a citizen the database has named the cases.
      if (actor.side !== 'citizen') selection.among.push(oneOf(columns, 'assignee', [actor.personId]));
      return;
    case 'department':
      within(selection, columns, 'department', actor.department);
      return;
    case 'agency':
      within(selection, columns, 'agency', actor.agency);
      return;
    case 'region':
      return;
    default:
      within(selection, columns, 'agency', null);
  }
}

/** As `once` in case-filter.ts. */
function once(selection: Selection, columns: Columns, actor: Actor, { q, whole }: CaseFilter): void {
  if (actor.side === 'citizen' || (q && parseCaseNumber(q) && !whole)) return;
  within(selection, columns, 'form', whole ? 'whole' : 'case');
}

/** A name that no case ever had, or none at all, lets nothing through. */
function within(selection: Selection, { names }: Columns, dimension: Selection['base'][number]['dimension'], name: string | null): void {
  const code = name === null ? undefined : names[dimension].known(name);
  if (code === undefined) selection.ids = [];
  else selection.base.push({ dimension, code });
}

interface Given {
  actor: Actor;
  now: Date;
  categories: string[] | undefined;
}

function narrow(selection: Selection, columns: Columns, filter: CaseFilter, { actor, now, categories }: Given): void {
  const among = (dimension: Dimension, names: readonly string[] | undefined) =>
    names && selection.among.push(oneOf(columns, dimension, names));
  const single = (name: string | undefined) => (name === undefined ? undefined : [name]);
  among('status', filter.status);
  among('kind', filter.kind);
  among('priority', filter.priority);
  among('channel', filter.channel);
  among('agency', single(filter.agency));
  among('department', single(filter.department));
  among('area', single(filter.area));
  among('category', categories);
  among('assignee', single(filter.assignee === 'me' ? actor.personId : filter.assignee));
  if (filter.cell) among('cell', cellsIn(columns, filter.cell));
  if (filter.rating) selection.ratings = Uint8Array.from({ length: 8 }, (_, rating) => Number(filter.rating?.includes(`${rating}` as '1')));
  selection.waited = filter.waited !== undefined;
  selection.passed = filter.passed?.map((stage) => stages.indexOf(stage)) ?? [];
  selection.marks = marksOf(filter);
  narrowSpans(selection, filter, now);
}

function marksOf(filter: CaseFilter): number {
  let marks = 0;
  if (filter.answered) marks |= mark.answered;
  if (filter.answeredInTime) marks |= filter.answeredInTime === 'true' ? mark.answeredInTime : mark.answeredLate;
  if (filter.acknowledgedInTime) marks |= filter.acknowledgedInTime === 'true' ? mark.acknowledgedInTime : mark.acknowledgedLate;
  if (filter.reopened) marks |= mark.reopened;
  if (filter.returned) marks |= mark.returned;
  if (filter.appealed) marks |= mark.appealed;
  return marks;
}

function narrowSpans({ spans }: Selection, filter: CaseFilter, now: Date): void {
  const from = (at: string | undefined) => (at ? Date.parse(at) : Number.NEGATIVE_INFINITY);
  const to = (at: string | undefined) => (at ? Date.parse(at) : Number.POSITIVE_INFINITY);
  if (filter.from || filter.to) spans.push({ moment: 'created', from: from(filter.from), to: to(filter.to) });
  if (filter.answeredFrom || filter.answeredTo) {
    spans.push({ moment: 'answered', from: from(filter.answeredFrom), to: to(filter.answeredTo) });
  }
  if (filter.late) spans.push({ moment: 'due', from: Number.NEGATIVE_INFINITY, to: now.getTime() });
}

function oneOf({ names }: Columns, dimension: Dimension, wanted: readonly string[]) {
  const { list } = names[dimension];
  const set = new Set(wanted);
  return { dimension, codes: Uint8Array.from(list, (name, code) => Number(code > 0 && set.has(name))) };
}

function cellsIn({ names }: Columns, cell: string): string[] {
  const { first, last } = cellRange(cell);
  return names.cell.list.filter((name) => name >= first && name <= last);
}

const setsWith = ({ names }: Columns, tag: string): string[] => names.tags.list.filter((set) => set.split(',').includes(tag));

/** Of each status by its code, whether it is open. */
export const openIn = ({ names }: Columns): Uint8Array =>
  Uint8Array.from({ length: 32 }, (_, code) => Number((openStatuses as readonly string[]).includes(names.status.list[code] ?? '')));
