import type { QuietRule } from '@sawt/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import type { SettingSource } from '#ui';
import { preferenceWords } from '../preferences/preference-words.ts';
import { quietRuleQuery } from '../queries.ts';
import { contactRuleWords } from './contact-rule-words.ts';

export function useQuietHistory(): SettingSource {
  const words = useMessages(contactRuleWords);
  const { quietSpan, quietNone, quiet, clock } = useMessages(preferenceWords);
  const queries = useQueryClient();
  const spanOf = ({ from, until }: QuietRule['quiet']) => (from === until ? quietNone : quietSpan(from, until));
  return {
    queryKey: ['history', 'quiet-rule'],
    read: (options) => client.preferences.getQuietRuleHistory({}, options),
    restore: async (body) => queries.setQueryData(quietRuleQuery.queryKey, await client.preferences.restoreQuietRule({ body })),
    fields: {
      quiet: { label: quiet, say: (span) => spanOf(span as QuietRule['quiet']) },
      digestAt: { label: words.digestAt, say: (time) => clock(String(time)) },
    },
    help: words.laterOnly,
  };
}
