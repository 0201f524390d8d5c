import type { RetentionRule } from '@sawt/contract';
import { useQueryClient } from '@tanstack/react-query';
import { showToast } from '#ui';
import { retentionQuery } from './queries.ts';

/** After an act on a rule: it is shown as it now is, and what was done is said. */
export function useRuleChanged() {
  const queries = useQueryClient();
  return (changed: RetentionRule, said: string): void => {
    queries.setQueryData(retentionQuery.queryKey, (rules) => rules?.map((rule) => (rule.code === changed.code ? changed : rule)));
    showToast(said, 'success');
  };
}
