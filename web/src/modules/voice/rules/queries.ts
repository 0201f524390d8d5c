import type { Clock } from '@sawt/contract';
import { queryOptions } from '@tanstack/react-query';
import { client } from '#platform/client.ts';

export const digestRuleQuery = queryOptions({
  queryKey: ['voice', 'digest-rule'],
  queryFn: ({ signal }) => client.escalation.getDigestRule({}, { signal }),
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
