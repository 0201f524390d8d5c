import type { RetentionRule } from '@sawt/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import type { SettingSource } from '#ui';
import { retentionQuery } from './queries.ts';
import { retentionWords } from './retention-words.ts';

/** Who set which days, and who switched the rule on and off. Brought back are the days alone: a rule is switched on after a look. */
export function useRuleHistory({ code }: RetentionRule): SettingSource {
  const words = useMessages(retentionWords);
  const queries = useQueryClient();
  const params = { code };
  return {
    queryKey: ['retention', 'history', code],
    read: (options) => client.retention.getRetentionHistory({ params }, options),
    async restore(body) {
      const restored = await client.retention.restoreRetentionRule({ params, body });
      queries.setQueryData(retentionQuery.queryKey, (rules) => rules?.map((rule) => (rule.code === code ? restored : rule)));
    },
    fields: {
      days: { label: words.keptFor, say: (days) => words.days(Number(days)) },
      state: { label: words.state, say: (state) => (state === 'on' ? words.on : words.dry) },
    },
    help: words.changeWhy,
  };
}
