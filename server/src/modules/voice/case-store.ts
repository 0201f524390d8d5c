import type { CaseMove } from '@sawt/contract';
import type { Selectable, Updateable } from 'kysely';
import type { Reader, Schema, Tx } from '../../platform/database/database.ts';
import type { CaseFacts } from './policy.ts';

export type CaseRow = Omit<Selectable<Schema['voice.case']>, 'status'> & CaseFacts;
export type CaseEventRow = Selectable<Schema['voice.case_event']>;
export type CaseChanges = Updateable<Schema['voice.case']>;

export async function findCase(db: Reader, number: string): Promise<CaseRow | undefined> {
  return (await db.selectFrom('voice.case').selectAll().where('number', '=', number).executeTakeFirst()) as CaseRow | undefined;
}

export async function getCaseById(db: Reader, id: number): Promise<CaseRow> {
  return (await db.selectFrom('voice.case').selectAll().where('id', '=', id).executeTakeFirstOrThrow()) as CaseRow;
}

/** Holds the case until the transaction ends: moves of one case happen one after another. */
export async function lockCase(tx: Tx, number: string): Promise<CaseRow | undefined> {
  return (await tx.selectFrom('voice.case').selectAll().where('number', '=', number).forUpdate().executeTakeFirst()) as CaseRow | undefined;
}

export async function updateCase(tx: Tx, id: number, changes: CaseChanges): Promise<CaseRow> {
  return (await tx.updateTable('voice.case').set(changes).where('id', '=', id).returningAll().executeTakeFirstOrThrow()) as CaseRow;
}

export interface NewEvent {
  case_id: number;
  at: Date;
  what: CaseMove | 'submitted';
  actor_id: string | null;
  side: 'citizen' | 'agency' | 'emirate' | 'system';
  from_status: string | null;
  to_status: string;
  text: string | null;
  details: EventDetails;
  files: string[];
}

/** What an event names besides its words. */
export interface EventDetails {
  assignee?: string;
  agency?: string;
  rating?: number;
}

/** Adds to the timeline. @returns the id of the event */
export async function appendEvent(tx: Tx, event: NewEvent): Promise<number> {
  const row = { ...event, details: JSON.stringify(event.details) };
  const { id } = await tx.insertInto('voice.case_event').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** The timeline, oldest first. A case has a dozen events; five hundred bound what a broken one could cost. */
export function listEvents(db: Reader, caseId: number): Promise<CaseEventRow[]> {
  return db.selectFrom('voice.case_event').selectAll().where('case_id', '=', caseId).orderBy('id').limit(500).execute();
}
