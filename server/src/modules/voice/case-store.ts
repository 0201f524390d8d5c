import type { CaseMove, PhotoPair, RoutingReason } from '@sawt/contract';
import { type Selectable, sql, type Updateable } from 'kysely';
import type { Schema } from '../../platform/database/database.ts';
import type { WalledTx } from '../../platform/database/wall.ts';
import type { CaseFacts } from './policy.ts';

export type CaseRow = Omit<Selectable<Schema['voice.case']>, 'status'> & CaseFacts;
export type CaseEventRow = Selectable<Schema['voice.case_event']>;
export type CaseChanges = Updateable<Schema['voice.case']>;

export async function findCase(db: WalledTx, number: string): Promise<CaseRow | undefined> {
  return (await db.selectFrom('voice.case').selectAll().where('number', '=', number).executeTakeFirst()) as CaseRow | undefined;
}

export async function findCaseById(db: WalledTx, id: number): Promise<CaseRow | undefined> {
  return (await db.selectFrom('voice.case').selectAll().where('id', '=', id).executeTakeFirst()) as CaseRow | undefined;
}

/** For what follows from the case itself: it must be there. */
export async function getCaseById(db: WalledTx, id: number): Promise<CaseRow> {
  const row = await findCaseById(db, id);
  if (!row) throw new Error(`There is no case ${id}`);
  return row;
}

/** Those that are there, in no order. */
export async function listCasesById(db: WalledTx, ids: readonly number[]): Promise<CaseRow[]> {
  const rows = await db.selectFrom('voice.case').selectAll().where('id', '=', sql<number>`any(${ids}::bigint[])`).execute();
  return rows as CaseRow[];
}

/** Holds the case until the transaction ends: moves of one case happen one after another, and may take it out of one's reach. */
export async function lockCase(tx: WalledTx, number: string): Promise<CaseRow | undefined> {
  const { rows } = await sql<CaseRow>`select * from voice.hold_case(${number})`.execute(tx);
  return rows[0];
}

export async function updateCase(tx: WalledTx, id: number, changes: CaseChanges): Promise<void> {
  const { numUpdatedRows } = await tx.updateTable('voice.case').set(changes).where('id', '=', id).executeTakeFirstOrThrow();
  if (numUpdatedRows !== 1n) throw new Error(`The case ${id} is out of reach`);
}

export interface NewEvent {
  case_id: number;
  at: Date;
  what: CaseMove | 'submitted';
  actor_id: string | null;
  on_behalf_of?: string | null;
  side: 'citizen' | 'agency' | 'emirate' | 'system';
  from_status: string | null;
  to_status: string;
  /** Of the list of reasons. */
  reason?: string | null;
  text: string | null;
  details: EventDetails;
  files: string[];
  /** See `MoveRecord`. */
  heard_id?: number;
}

/** What an event names besides its words. */
export interface EventDetails {
  assignee?: string;
  agency?: string;
  /** The department it was in. */
  in?: { agency: string; department: string };
  /** Those a case was split among. */
  agencies?: string[];
  rating?: number;
  priority?: string;
  /** The number of the other case, where one was merged into another. */
  number?: string;
  /** What a merged case heard of its master. */
  heard?: CaseMove;
  /** Whom a note names. */
  mentions?: string[];
  /** What it shows side by side. */
  comparisons?: PhotoPair[];
  /** Why the case went where this event brought it. */
  why?: RoutingReason;
}

/** Adds to the timeline. @returns the id of the event */
export async function appendEvent(tx: WalledTx, event: NewEvent): Promise<number> {
  const row = { ...event, details: JSON.stringify(event.details) };
  const { id } = await tx.insertInto('voice.case_event').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** The timeline, oldest first. A case has a dozen events; five hundred bound what a broken one could cost. */
export function listEvents(db: WalledTx, caseId: number): Promise<CaseEventRow[]> {
  return db.selectFrom('voice.case_event').selectAll().where('case_id', '=', caseId).orderBy('id').limit(500).execute();
}
