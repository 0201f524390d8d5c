import { queryOptions } from '@tanstack/react-query';
import { client } from '#platform/client.ts';

export const digestRuleQuery = queryOptions({
  queryKey: ['voice', 'digest-rule'],
  queryFn: ({ signal }) => client.escalation.getDigestRule({}, { signal }),
});
