import { preferences, type QuietRule } from '@sawt/contract';
import type { SettingsWork } from '../../../platform/audit/change.ts';
import type { Setting } from '../../../platform/setting-history/setting-history.ts';
import { minutesOf } from './quiet-hours.ts';
import { presentRule, readQuietRule } from './read-wishes.ts';

/** What waits already keeps its hour. */
export const updateQuietRule =
  ({ quiet, digestAt }: QuietRule): SettingsWork<QuietRule> =>
  async ({ tx }) => {
    const before = presentRule(await readQuietRule(tx));
    const row = { quiet_from: minutesOf(quiet.from), quiet_until: minutesOf(quiet.until), digest_at: minutesOf(digestAt) };
    await tx.updateTable('notify.quiet_rule').set(row).execute();
    const after = presentRule(row);
    return { subject: 'quiet-rule', details: { before, after }, output: after };
  };

export const quietSetting: Setting<QuietRule, QuietRule> = {
  subject: 'quiet-rule',
  read: async (db) => presentRule(await readQuietRule(db)),
  body: preferences.updateQuietRule.body,
  change: updateQuietRule,
};
