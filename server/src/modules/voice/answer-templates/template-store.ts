import type { AnswerTemplate } from '@sawt/contract';
import type { Selectable } from 'kysely';
import type { Schema } from '../../../platform/database/database.ts';
import type { WalledTx } from '../../../platform/database/wall.ts';

export type TemplateRow = Selectable<Schema['voice.answer_template']>;

/** The version in force of each template of an agency. */
export const currentTemplates = (db: WalledTx, agency: string): Promise<TemplateRow[]> =>
  db
    .selectFrom('voice.answer_template')
    .selectAll()
    .distinctOn('id')
    .where('agency', '=', agency)
    .orderBy('id')
    .orderBy('version', 'desc')
    .execute();

/** The newest first. The wall lets through those of one's own agency. */
export const versionsOf = (db: WalledTx, id: string, limit: number): Promise<TemplateRow[]> =>
  db.selectFrom('voice.answer_template').selectAll().where('id', '=', id).orderBy('version', 'desc').limit(limit).execute();

export const presentTemplate = (row: TemplateRow): AnswerTemplate => ({
  id: row.id,
  version: row.version,
  name: row.name as unknown as AnswerTemplate['name'],
  text: row.text as unknown as AnswerTemplate['text'],
  department: row.department,
  move: row.move as AnswerTemplate['move'],
  active: row.active,
});
