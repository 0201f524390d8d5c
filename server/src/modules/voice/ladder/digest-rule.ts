import { type DigestRule, escalation } from '@sawt/contract';
import type { Selectable } from 'kysely';
import type { SettingsWork } from '../../../platform/audit/change.ts';
import type { Reader, Schema } from '../../../platform/database/database.ts';
import type { Setting } from '../../../platform/setting-history/setting-history.ts';

type DigestChange = { [K in keyof DigestRule]?: DigestRule[K] | undefined };
type Row = Pick<Selectable<Schema['voice.digest_rule']>, 'hours' | 'report_day' | 'report_hour'>;
const columns = ['hours', 'report_day', 'report_hour'] as const;
const present = ({ hours, report_day: day, report_hour: hour }: Row): DigestRule => ({ hours, report: { day, hour } });

export const readDigestRule = async (db: Reader): Promise<DigestRule> =>
  present(await db.selectFrom('voice.digest_rule').select(columns).executeTakeFirstOrThrow());

/** What waits already keeps its hour; the report has its turn anew. */
export const updateDigestRule =
  ({ hours, report }: DigestChange): SettingsWork<DigestRule> =>
  async ({ tx }) => {
    const before = present(await tx.selectFrom('voice.digest_rule').select(columns).forUpdate().executeTakeFirstOrThrow());
    const after = { hours: [...new Set(hours ?? before.hours)].sort((a, b) => a - b), report: report ?? before.report };
    await tx
      .updateTable('voice.digest_rule')
      .set({ hours: after.hours, report_day: after.report.day, report_hour: after.report.hour })
      .execute();
    if (report) await tx.deleteFrom('voice.report_turn').execute();
    return { subject: 'digest-rule', details: { before, after }, output: after };
  };

export const digestSetting: Setting<DigestChange, DigestRule> = {
  subject: 'digest-rule',
  read: readDigestRule,
  body: escalation.updateDigestRule.body,
  change: updateDigestRule,
};
