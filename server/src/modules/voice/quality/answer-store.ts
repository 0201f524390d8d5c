import { answeringMoves, type GivenAnswer, type QualityFollowUp } from '@sawt/contract';
import { sql } from 'kysely';
import type { WalledTx } from '../../../platform/database/wall.ts';
import type { Actor } from '../../../platform/policy/actor.ts';
import { standingVerdicts, type VerdictRow } from './verdict-store.ts';

/** An answer that was drawn or judged, as far as numbers need it. */
export interface DeskRow {
  /** The event that gave it. */
  id: number;
  case_id: number;
  number: string;
  agency: string;
  week: string | null;
  verdict: VerdictRow | undefined;
  /** Of one that could be better. */
  followUp: QualityFollowUp | null;
}

type Found = Omit<DeskRow, 'verdict' | 'followUp'>;

/**
 * The answers that were drawn for these weeks, and those picked for a reason and judged since a moment (null: none). Numbers and lists are both
 * made of these: some thousands at the most. An agency has those that were its own.
 */
export async function readAnswers(db: WalledTx, actor: Actor, weeks: readonly string[], pickedSince: Date | null): Promise<DeskRow[]> {
  const own = actor.side === 'emirate' ? sql`true` : sql`agency = ${actor.agency}`;
  const { rows } = await sql<Found>`
    select answer_event as id, case_id, number, agency, week from voice.quality_sample where week = any(${weeks}::text[]) and ${own}
    union all
    select distinct answer_event, case_id, number, agency, null from voice.quality_verdict picked
    where at >= ${pickedSince}::timestamptz and ${own}
      and not exists (select from voice.quality_sample drawn where drawn.answer_event = picked.answer_event)
    order by id desc`.execute(db);
  const standing = await standingVerdicts(
    db,
    rows.map(({ id }) => id),
  );
  const followed = await followUpsOf(
    db,
    rows.filter(({ id }) => standing.get(id)?.is_good === false),
  );
  return rows.map((row) => ({ ...row, verdict: standing.get(row.id), followUp: followed.get(row.id) ?? null }));
}

/** What became of them, each by the events of its case. */
async function followUpsOf(db: WalledTx, answers: readonly Found[]): Promise<Map<number, QualityFollowUp>> {
  const ids = answers.map(({ id }) => id);
  const cases = answers.map((answer) => answer.case_id);
  const { rows } = await sql<{ id: number; followUp: QualityFollowUp }>`
    select wanted.id, case
      when not exists (select from voice.case where "case".id = wanted.case_id) then 'gone'
      when exists (select from voice.case_event since
        where since.case_id = wanted.case_id and since.id > wanted.id and since.what = any(${answeringMoves}::text[])) then 'corrected'
      when exists (select from voice.case_event since
        where since.case_id = wanted.case_id and since.id > wanted.id and since.what in ('reopen', 'uphold')) then 'reopened'
      else 'standing' end as "followUp"
    from unnest(${ids}::bigint[], ${cases}::bigint[]) as wanted (id, case_id)`.execute(db);
  return new Map(rows.map(({ id, followUp }) => [id, followUp]));
}

interface Given {
  id: number;
  case_id: number;
  at: Date;
  text: string | null;
}

export const presentGiven = ({ id, at, text }: Given): GivenAnswer => ({ id, at: at.toISOString(), text });

/** All answers of these cases that the reader sees, oldest first; a case has had a few. */
export async function givenAnswers(db: WalledTx, caseIds: readonly number[]): Promise<Given[]> {
  return db
    .selectFrom('voice.case_event')
    .select(['id', 'case_id', 'at', 'text'])
    .where('case_id', '=', sql<number>`any(${caseIds}::bigint[])`)
    .where('what', 'in', answeringMoves)
    .orderBy('case_id')
    .orderBy('id')
    .execute();
}

/** Of the last weeks that were drawn, newest first. */
export async function lastWeeks(db: WalledTx, most: number): Promise<string[]> {
  const rows = await db.selectFrom('voice.quality_week').select('week').orderBy('week', 'desc').limit(most).execute();
  return rows.map(({ week }) => week);
}
