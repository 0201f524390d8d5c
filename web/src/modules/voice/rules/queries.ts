import type { Clock, DeadlineScope } from '@sawt/contract';
import { queryOptions } from '@tanstack/react-query';
import { client } from '#platform/client.ts';

export const backlogQuery = queryOptions({
  queryKey: ['voice', 'escalation-backlog'],
  queryFn: ({ signal }) => client.escalation.getBacklog({}, { signal }),
  // While there is something, one wants to see how it becomes less.
  refetchInterval: ({ state }) => (state.data && state.data.climbing + state.data.telling + state.data.bundling > 0 ? 3_000 : 60_000),
});

export const digestRuleQuery = queryOptions({
  queryKey: ['voice', 'digest-rule'],
  queryFn: ({ signal }) => client.escalation.getDigestRule({}, { signal }),
});

export const qualityRuleQuery = queryOptions({
  queryKey: ['voice', 'quality-rule'],
  queryFn: ({ signal }) => client.quality.getQualityRule({}, { signal }),
});

export const laddersQuery = queryOptions({
  queryKey: ['voice', 'ladders'],
  queryFn: ({ signal }) => client.escalation.listLadders({}, { signal }),
});

export const ladderVersionsQuery = (clockKind: Clock['kind']) =>
  queryOptions({
    queryKey: ['voice', 'ladder-versions', clockKind],
    queryFn: ({ signal }) => client.escalation.listLadderVersions({ params: { clockKind } }, { signal }),
  });

/** Of all that follows. */
export const deadlinesKey = ['voice', 'deadlines'];

export const deadlinePoliciesQuery = queryOptions({
  queryKey: [...deadlinesKey, 'policies'],
  queryFn: ({ signal }) => client.deadlines.listDeadlinePolicies({}, { signal }),
});

export const deadlineVersionsQuery = queryOptions({
  queryKey: [...deadlinesKey, 'versions'],
  queryFn: ({ signal }) => client.deadlines.listDeadlineVersions({}, { signal }),
});

export const deadlineTrialQuery = ({ kind, category, priority, agency }: DeadlineScope) =>
  queryOptions({
    queryKey: [...deadlinesKey, 'trial', kind, category, priority, agency],
    queryFn: ({ signal }) => {
      const named = { ...(category && { category }), ...(agency && { agency }) };
      return client.deadlines.tryDeadlines({ query: { kind: kind ?? 'complaint', priority: priority ?? 'normal', ...named } }, { signal });
    },
  });
