import type { Bilingual, Template } from '@sawt/contract';
import type { SettingsWork } from '../../platform/audit/change.ts';
import { problem } from '../../platform/http/problem.ts';
import { currentTemplates, unknownPlaces } from './templates.ts';

/**
 * Writes a new version of a template; the earlier ones stay.
 * @throws problem `template.variables` naming the places that no variable fills
 */
export function updateTemplate(code: string, text: Bilingual): SettingsWork<Template> {
  return async ({ tx, now }) => {
    const [current] = await currentTemplates(tx, code);
    if (!current) throw problem('template.not_found');
    demandKnownPlaces(text, current.variables);
    const next = { ...current, version: current.version + 1, text };
    await tx
      .insertInto('notify.template')
      .values({ ...next, purpose: JSON.stringify(next.purpose), text: JSON.stringify(text), created_at: now })
      .execute();
    return { subject: `template:${code}`, details: { version: next.version, before: current.text, after: text }, output: next };
  };
}

function demandKnownPlaces(text: Bilingual, variables: string[]): void {
  const fields = (['ar', 'en'] as const).flatMap((language) => {
    const keys = unknownPlaces(text[language], variables);
    return keys.length > 0 ? [{ path: `body.text.${language}`, code: 'unrecognized_keys', keys }] : [];
  });
  if (fields.length > 0) throw problem('template.variables', { fields });
}
