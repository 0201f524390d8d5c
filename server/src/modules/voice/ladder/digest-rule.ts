import type { DigestRule } from '@sawt/contract';
import type { SettingsWork } from '../../../platform/audit/change.ts';
import type { Reader } from '../../../platform/database/database.ts';

export const readDigestRule = (db: Reader): Promise<DigestRule> =>
  db.selectFrom('voice.digest_rule').select('hours').executeTakeFirstOrThrow();

/** What waits already keeps its hour. */
export const updateDigestRule =
  ({ hours }: DigestRule): SettingsWork<DigestRule> =>
  async ({ tx }) => {
    const before = await tx.selectFrom('voice.digest_rule').select('hours').forUpdate().executeTakeFirstOrThrow();
    const after = { hours: [...new Set(hours)].sort((a, b) => a - b) };
    await tx.updateTable('voice.digest_rule').set(after).execute();
    return { subject: 'digest-rule', details: { before, after }, output: after };
  };
