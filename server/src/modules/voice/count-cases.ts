import { type CaseFilter, type CaseStatus, type Category, type Figures, openStatuses } from '@sawt/contract';
import { sql } from 'kysely';
import type { WalledTx } from '../../platform/database/wall.ts';
import type { Actor } from '../../platform/policy/actor.ts';
import { caseCondition } from './case-filter.ts';
import { themeOf } from './categories.ts';
import type { VoiceDeps } from './deps.ts';

const trendDays = 30;
type Condition = Awaited<ReturnType<typeof caseCondition>>;

/** Figures over the cases of a filter, all from the one snapshot of a read, so that they agree with each other. */
export async function countCases(deps: VoiceDeps, tx: WalledTx, actor: Actor, filter: CaseFilter): Promise<Figures> {
  const now = deps.clock.now();
  const condition = await caseCondition(deps, actor, filter, now);
  const [categories, agencies, areas] = await Promise.all([deps.categoryTree(), deps.directory.agencies(), deps.directory.areas()]);
  const counts = await countGroups(tx, condition, now);
  const { total, open, late } = counts.find(({ grouped }) => grouped === 'all') ?? zero;
  const byStatus = counts
    .filter(({ grouped }) => grouped === 'status')
    .map((row): [CaseStatus, number] => [row.code as CaseStatus, row.total]);
  return {
    total,
    open,
    late,
    byStatus: Object.fromEntries(byStatus),
    byAgency: nameGroups(
      counts.filter(({ grouped }) => grouped === 'agency'),
      agencies,
    ),
    byArea: nameGroups(
      counts.filter(({ grouped }) => grouped === 'area'),
      areas,
    ),
    byCategory: byTheme(
      counts.filter(({ grouped }) => grouped === 'category'),
      categories,
    ),
    trend: await countTrend(tx, condition, now),
    ...(await measureAnswers(tx, condition)),
  };
}

interface Count {
  total: number;
  open: number;
  late: number;
}
interface Group extends Count {
  grouped: 'all' | 'status' | 'agency' | 'area' | 'category';
  code: string | null;
}
const zero: Count = { total: 0, open: 0, late: 0 };

async function countGroups(tx: WalledTx, condition: Condition, now: Date): Promise<Group[]> {
  const rows = await tx
    .selectFrom('voice.case')
    .where(condition)
    .select(({ fn, eb }) => [
      sql<
        Group['grouped']
      >`case grouping(status, agency, area, category) when 7 then 'status' when 11 then 'agency' when 13 then 'area' when 14 then 'category' else 'all' end`.as(
        'grouped',
      ),
      sql<
        string | null
      >`case grouping(status, agency, area, category) when 7 then status when 11 then agency when 13 then area when 14 then category end`.as(
        'code',
      ),
      fn.countAll<number>().as('total'),
      fn.countAll<number>().filterWhere('status', 'in', openStatuses).as('open'),
      fn
        .countAll<number>()
        .filterWhere(eb('due_at', '<', now))
        .as('late'),
    ])
    .groupBy(sql`grouping sets ((), (status), (agency), (area), (category))`)
    .execute();
  return rows;
}

type Names = ReadonlyMap<string, { name: { ar: string; en: string } }>;

/** Cases without an agency or category yet are in no group, only in the total. */
function nameGroups(groups: readonly Group[], names: Names): Figures['byAgency'] {
  return groups
    .flatMap(({ code, total, open, late }) =>
      code ? [{ code, name: names.get(code)?.name ?? { ar: code, en: code }, total, open, late }] : [],
    )
    .sort((a, b) => b.total - a.total || a.code.localeCompare(b.code));
}

function byTheme(groups: readonly Group[], categories: readonly Category[]): Figures['byCategory'] {
  const themes = themeOf(categories);
  const sums = new Map<string, Group>();
  for (const group of groups) {
    const theme = group.code ? themes.get(group.code) : undefined;
    if (!theme) continue;
    const sum = sums.get(theme.code) ?? { ...zero, grouped: 'category', code: theme.code };
    sums.set(theme.code, { ...sum, total: sum.total + group.total, open: sum.open + group.open, late: sum.late + group.late });
  }
  return nameGroups([...sums.values()], new Map(categories.map((category) => [category.code, category])));
}

async function countTrend(tx: WalledTx, condition: Condition, now: Date): Promise<Figures['trend']> {
  const earliest = new Date(now.getTime() - trendDays * 86_400_000);
  // From midnight in Riyadh: the first day counts whole, as the list behind it does.
  const since = sql`date_trunc('day', ${earliest}::timestamptz, 'Asia/Riyadh')`;
  const { rows } = await sql<{ day: string; submitted: number; answered: number }>`
    with scope as (${tx.selectFrom('voice.case').select(['created_at', 'answered_at']).where(condition)}),
    days as (
      select to_char(day, 'YYYY-MM-DD') as day from generate_series(
        (${since}::timestamptz at time zone 'Asia/Riyadh')::date, (${now}::timestamptz at time zone 'Asia/Riyadh')::date, interval '1 day') as day
    ),
    submitted as (
      select to_char(created_at at time zone 'Asia/Riyadh', 'YYYY-MM-DD') as day, count(*) as cases from scope where created_at >= ${since} group by 1
    ),
    answered as (
      select to_char(answered_at at time zone 'Asia/Riyadh', 'YYYY-MM-DD') as day, count(*) as cases from scope where answered_at >= ${since} group by 1
    )
    select days.day, coalesce(submitted.cases, 0) as submitted, coalesce(answered.cases, 0) as answered
    from days left join submitted using (day) left join answered using (day) order by days.day
  `.execute(tx);
  return rows;
}

/** On-time share and median of the answer clocks that ran to an answer, and the ratings. */
async function measureAnswers(
  tx: WalledTx,
  condition: Condition,
): Promise<Pick<Figures, 'onTimeShare' | 'medianAnswerMinutes' | 'satisfaction'>> {
  const { rows } = await sql<{ share: number | null; median: number | null; mean: number | null; ratings: number }>`
    with scope as (${tx.selectFrom('voice.case').select(['id', 'rating']).where(condition)})
    select
      (select avg(clock.in_time::int)::float from voice.clock join scope on scope.id = clock.case_id where kind = 'answer' and in_time is not null) as share,
      (select percentile_cont(0.5) within group (order by used_minutes) from voice.clock join scope on scope.id = clock.case_id
        where kind = 'answer' and in_time is not null) as median,
      (select avg(rating)::float from scope) as mean,
      (select count(rating) from scope) as ratings
  `.execute(tx);
  const measured = rows[0];
  return {
    onTimeShare: measured?.share ?? null,
    medianAnswerMinutes: measured?.median ?? null,
    satisfaction: { mean: measured?.mean ?? null, ratings: measured?.ratings ?? 0 },
  };
}
