import { type QualityRule, quality } from '@sawt/contract';
import type { SettingsWork } from '../../../platform/audit/change.ts';
import type { Reader } from '../../../platform/database/database.ts';
import type { Setting } from '../../../platform/setting-history/setting-history.ts';

export async function readQualityRule(db: Reader): Promise<QualityRule> {
  const row = await db.selectFrom('voice.quality_rule').select('per_agency').executeTakeFirstOrThrow();
  return { perAgency: row.per_agency };
}

/** From the next draw on: a week that was drawn is not drawn again. */
export const updateQualityRule =
  (after: QualityRule): SettingsWork<QualityRule> =>
  async ({ tx }) => {
    const row = await tx.selectFrom('voice.quality_rule').select('per_agency').forUpdate().executeTakeFirstOrThrow();
    await tx.updateTable('voice.quality_rule').set({ per_agency: after.perAgency }).execute();
    return { subject: 'quality-rule', details: { before: { perAgency: row.per_agency }, after }, output: after };
  };

export const qualitySetting: Setting<QualityRule, QualityRule> = {
  subject: 'quality-rule',
  read: readQualityRule,
  body: quality.updateQualityRule.body,
  change: updateQualityRule,
};
