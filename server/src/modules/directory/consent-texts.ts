import type { ConsentText, NewConsentText } from '@sawt/contract';
import type { SettingsWork } from '../../platform/audit/change.ts';
import type { Reader } from '../../platform/database/database.ts';
import { problem } from '../../platform/http/problem.ts';
import { presentText } from './consents.ts';

export async function listConsentTexts(db: Reader): Promise<ConsentText[]> {
  const rows = await db.selectFrom('directory.consent_text').selectAll().orderBy('position').orderBy('version', 'desc').execute();
  return rows.map(presentText);
}

/**
 * Publishes a new version. From its time on everybody is asked again.
 * @throws problem `consent.not_found`; `request.invalid` for a time before now or before that of the version before
 */
export function publishConsentText(code: string, { validFrom, ...words }: NewConsentText, author: string): SettingsWork<ConsentText> {
  return async ({ tx, now }) => {
    const before = await tx
      .selectFrom('directory.consent_text')
      .selectAll()
      .where('code', '=', code)
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (!before) throw problem('consent.not_found');
    const from = validFrom ? new Date(validFrom) : now;
    if (from < now || from < before.valid_from) throw problem('request.invalid', { fields: [{ path: 'body.validFrom', code: 'custom' }] });
    const row = await tx
      .insertInto('directory.consent_text')
      .values({
        code,
        version: before.version + 1,
        position: before.position,
        required: before.required,
        title: JSON.stringify(words.title),
        text: JSON.stringify(words.text),
        purpose: JSON.stringify(words.purpose),
        legal_basis: JSON.stringify(words.legalBasis),
        retention: JSON.stringify(words.retention),
        valid_from: from,
        published_at: now,
        published_by: author,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    const details = { version: row.version, validFrom: from.toISOString(), before: presentText(before), after: presentText(row) };
    return { subject: `consent:${code}`, details, output: presentText(row) };
  };
}
