import type { Bilingual, Template } from '@sawt/contract';
import type { SettingsWork } from '../../platform/audit/change.ts';
import { problem } from '../../platform/http/problem.ts';
import { currentTemplates, faultsOf } from './templates.ts';

/**
 * Writes a new version of a template; the earlier ones stay.
 * @throws problem `template.variables` naming, for each text, the variables that are unknown or missing and braces that stand alone
 */
export function updateTemplate(code: string, text: Bilingual): SettingsWork<Template> {
  return async ({ tx, now }) => {
    const [current] = await currentTemplates(tx, code);
    if (!current) throw problem('template.not_found');
    demandFaultless(text, current.variables);
    const next = { ...current, version: current.version + 1, text };
    await tx
      .insertInto('notify.template')
      .values({ ...next, purpose: JSON.stringify(next.purpose), text: JSON.stringify(text), created_at: now })
      .execute();
    return { subject: `template:${code}`, details: { version: next.version, before: current.text, after: text }, output: next };
  };
}

function demandFaultless(text: Bilingual, variables: string[]): void {
  const fields = (['ar', 'en'] as const).flatMap((language) =>
    faultsOf(text[language], variables).map((fault) => ({ path: `body.text.${language}`, ...fault })),
  );
  if (fields.length > 0) throw problem('template.variables', { fields });
}
