import { type Bilingual, type ByChannel, bilingualFaults, type Template, templateParts } from '@sawt/contract';
import { sql } from 'kysely';
import type { SettingsWork } from '../../platform/audit/change.ts';
import type { Tx } from '../../platform/database/database.ts';
import { problem } from '../../platform/http/problem.ts';
import { byChannelOf, currentTemplates, type TemplateRow } from './templates.ts';

interface Words {
  text: Bilingual;
  byChannel: ByChannel;
  restoredFrom: number | null;
}

/**
 * Writes a new version of a template; the earlier ones stay.
 * @param byChannel left out: as they are
 * @throws problem `template.variables` naming, for each text, what is wrong with its variables, plurals and braces
 */
export const updateTemplate = (code: string, { text, byChannel }: { text: Bilingual; byChannel?: ByChannel | undefined }, by: string) =>
  keepVersion(code, by, async (_, current) => ({ text, byChannel: byChannel ?? byChannelOf(current), restoredFrom: null }));

/** Two who write at once write one after the other. */
export function keepVersion(code: string, by: string, next: (tx: Tx, current: TemplateRow) => Promise<Words>): SettingsWork<Template> {
  return async ({ tx, now }) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`template:${code}`}, 0))`.execute(tx);
    const [current] = await currentTemplates(tx, code);
    if (!current) throw problem('template.not_found');
    const { text, byChannel, restoredFrom } = await next(tx, current);
    demandFaultless({ text, ...byChannel }, current.variables);
    const version = current.version + 1;
    await tx
      .insertInto('notify.template')
      .values({
        ...current,
        version,
        purpose: JSON.stringify(current.purpose),
        text: JSON.stringify(text),
        by_channel: JSON.stringify(byChannel),
        changed_by: by,
        restored_from: restoredFrom,
        created_at: now,
      })
      .execute();
    const before = { text: current.text, byChannel: byChannelOf(current) };
    const output = presentTemplate({ ...current, version, text, by_channel: byChannel });
    return { subject: `template:${code}`, details: { version, before, after: { text, byChannel } }, output };
  };
}

export const presentTemplate = (row: TemplateRow): Template => ({
  code: row.code,
  purpose: row.purpose,
  text: row.text,
  byChannel: byChannelOf(row),
  variables: row.variables,
  version: row.version,
});

function demandFaultless(words: ByChannel & { text: Bilingual }, variables: string[]): void {
  const fields = (['text', ...templateParts] as const).flatMap((part) => {
    const text = words[part];
    const isWhole = part !== 'subject' && part !== 'title';
    return text === null ? [] : bilingualFaults(text, variables, `body.${part === 'text' ? 'text' : `byChannel.${part}`}`, isWhole);
  });
  if (fields.length > 0) throw problem('template.variables', { fields });
}
