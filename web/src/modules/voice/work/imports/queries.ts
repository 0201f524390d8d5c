import { queryOptions } from '@tanstack/react-query';
import { client } from '#platform/client.ts';

const whileRunningMs = 1000;

/** One's own imports; read again while one runs. */
export const importsQuery = queryOptions({
  queryKey: ['voice', 'imports'],
  queryFn: ({ signal }) => client.caseImports.listImports({}, { signal }),
  refetchInterval: ({ state }) => (state.data?.some((each) => each.state === 'running') ? whileRunningMs : false),
});
