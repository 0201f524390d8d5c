import type { Bilingual, ByChannel, PersonName, Template, TemplateVersion } from '@sawt/contract';
import type { SettingsWork } from '../../platform/audit/change.ts';
import type { Reader } from '../../platform/database/database.ts';
import { problem } from '../../platform/http/problem.ts';
import { byChannelOf, type TemplateRow } from './templates.ts';
import { keepVersion } from './update-template.ts';

/** What notify is told of people by whoever knows them. */
export type NamesOf = (ids: readonly string[]) => Promise<ReadonlyMap<string, Pick<PersonName, 'name'>>>;

const shown = 50;

/** Who wrote which words and when, newest first. */
export async function listTemplateVersions(db: Reader, code: string, namesOf: NamesOf): Promise<TemplateVersion[]> {
  const rows = await db
    .selectFrom('notify.template')
    .select(['version', 'text', 'by_channel', 'changed_by', 'created_at', 'restored_from'])
    .where('code', '=', code)
    .orderBy('version', 'desc')
    .limit(shown)
    .execute();
  const names = await namesOf(rows.flatMap(({ changed_by }) => changed_by ?? []));
  return rows.map((row) => {
    const name = row.changed_by ? names.get(row.changed_by)?.name : undefined;
    return {
      version: row.version,
      text: row.text as unknown as Bilingual,
      byChannel: byChannelOf(row as unknown as TemplateRow),
      changedBy: row.changed_by && name ? { id: row.changed_by, name } : null,
      changedAt: row.created_at.toISOString(),
      restoredFrom: row.restored_from,
    };
  });
}

/**
 * Brings the words of an earlier version back, as a new one that can be undone as well. What is no longer a variable is refused.
 * @throws problem `template.not_found`, `template.version_not_found`, `template.changed_meanwhile`, `template.variables`
 */
export function restoreTemplate(code: string, wanted: { version: number; seen: number }, by: string): SettingsWork<Template> {
  return keepVersion(code, by, async (tx, current) => {
    if (current.version !== wanted.seen) throw problem('template.changed_meanwhile');
    const row = await tx
      .selectFrom('notify.template')
      .select(['text', 'by_channel'])
      .where('code', '=', code)
      .where('version', '=', wanted.version)
      .executeTakeFirst();
    if (!row) throw problem('template.version_not_found');
    const byChannel: ByChannel = byChannelOf(row as unknown as TemplateRow);
    return { text: row.text as unknown as Bilingual, byChannel, restoredFrom: wanted.version };
  });
}
