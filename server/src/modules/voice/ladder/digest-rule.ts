import { type DigestRule, escalation } from '@sawt/contract';
import type { SettingsWork } from '../../../platform/audit/change.ts';
import type { Reader } from '../../../platform/database/database.ts';
import type { Setting } from '../../../platform/setting-history/setting-history.ts';

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

export const digestSetting: Setting<DigestRule, DigestRule> = {
  subject: 'digest-rule',
  read: readDigestRule,
  body: escalation.updateDigestRule.body,
  change: updateDigestRule,
};
