import type { WalledTx } from '../../../platform/database/wall.ts';

/** Somebody whom a note names. */
export interface NewMention {
  personId: string;
  /** The name as it stands in the note. */
  written: string;
}
export interface MentionRow {
  event_id: number;
  person_id: string;
  written: string;
  seen_at: Date | null;
}

/** @param mentions of one note, each person once */
export async function insertMentions(
  tx: WalledTx,
  { eventId, caseId, at }: { eventId: number; caseId: number; at: Date },
  mentions: readonly NewMention[],
): Promise<void> {
  await tx
    .insertInto('voice.mention')
    .values(mentions.map(({ personId, written }) => ({ event_id: eventId, person_id: personId, case_id: caseId, written, at })))
    .execute();
}

/** Whom the notes of a case name. */
export const listMentions = (db: WalledTx, caseId: number): Promise<MentionRow[]> =>
  db
    .selectFrom('voice.mention')
    .select(['event_id', 'person_id', 'written', 'seen_at'])
    .where('case_id', '=', caseId)
    .orderBy('event_id')
    .limit(2000)
    .execute();

/** The person has opened the case or written on it. @returns how many notes they had not seen */
export async function markMentionsSeen(tx: WalledTx, caseId: number, personId: string, now: Date): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('voice.mention')
    .set({ seen_at: now })
    .where('case_id', '=', caseId)
    .where('person_id', '=', personId)
    .where('seen_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}
