import type { Bilingual, CaseRules, DigestRule, KindRule, PriorityRule, Reason } from '@sawt/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useFormats, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { plainSaying, type SettingSource } from '#ui';
import { caseRulesQuery, reasonsQuery } from '../shared/queries.ts';
import { digestWords } from './digest-words.ts';
import { ruleFields } from './kind-rule-editor.tsx';
import { qualityRuleWords } from './quality-rule-words.ts';
import { digestRuleQuery, qualityRuleQuery } from './queries.ts';
import { ruleWords } from './rule-words.ts';

/** The histories of what an administrator sets of the way cases go. */
export function useRuleHistory() {
  const words = useMessages(ruleWords);
  const digest = useMessages(digestWords);
  const quality = useMessages(qualityRuleWords);
  const { text, percent } = useFormats();
  const queries = useQueryClient();
  const keepRules = (rules: CaseRules) => queries.setQueryData(caseRulesQuery.queryKey, rules);
  const comma = text({ ar: '، ', en: ', ' });

  const ofKind = ({ kind }: KindRule): SettingSource => ({
    queryKey: ['history', 'kind-rule', kind],
    read: (options) => client.caseRules.getKindRuleHistory({ params: { kind } }, options),
    restore: async (body) => keepRules(await client.caseRules.restoreKindRule({ params: { kind }, body })),
    fields: Object.fromEntries(
      ruleFields.map(({ name, unit }) => [name, { label: words[name], say: (value) => words[unit](Number(value)) }]),
    ),
    help: words.kindsAbout,
  });

  const ofPriority = ({ priority }: PriorityRule): SettingSource => ({
    queryKey: ['history', 'priority-rule', priority],
    read: (options) => client.caseRules.getPriorityRuleHistory({ params: { priority } }, options),
    restore: async (body) => keepRules(await client.caseRules.restorePriorityRule({ params: { priority }, body })),
    fields: { percent: { label: words.share, say: (value) => percent(Number(value) / 100) } },
    help: words.prioritiesAbout,
  });

  const ofReason = ({ move, code }: Reason): SettingSource => ({
    queryKey: ['history', 'reason', move, code],
    read: (options) => client.caseRules.getReasonHistory({ params: { move, code } }, options),
    restore: async (body) =>
      queries.setQueryData(reasonsQuery.queryKey, await client.caseRules.restoreReason({ params: { move, code }, body })),
    fields: {
      name: { label: words.name, say: (name) => text(name as Bilingual) },
      needsWords: { label: words.needsWordsLong, say: (value) => (value ? words.yes : words.no) },
      active: { label: words.inUse, say: (value) => (value ? words.yes : words.no) },
      place: plainSaying(words.place),
    },
  });

  const sayReport = ({ day, hour }: DigestRule['report']) => digest.onDay(day, digest.hour(hour));
  const ofDigest: SettingSource = {
    queryKey: ['history', 'digest-rule'],
    read: (options) => client.escalation.getDigestRuleHistory({}, options),
    restore: async (body) => queries.setQueryData(digestRuleQuery.queryKey, await client.escalation.restoreDigestRule({ body })),
    fields: {
      hours: { label: digest.hours, say: (hours) => (hours as number[]).map(digest.hour).join(comma) },
      report: { label: digest.report, say: (report) => sayReport(report as DigestRule['report']) },
    },
  };

  const ofQuality: SettingSource = {
    queryKey: ['history', 'quality-rule'],
    read: (options) => client.quality.getQualityRuleHistory({}, options),
    restore: async (body) => queries.setQueryData(qualityRuleQuery.queryKey, await client.quality.restoreQualityRule({ body })),
    fields: { perAgency: { label: quality.perAgency, say: (value) => quality.size(Number(value)) } },
    help: quality.help,
  };

  return { ofKind, ofPriority, ofReason, ofDigest, ofQuality };
}
