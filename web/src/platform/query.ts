import { ProblemError } from '@sawt/contract';
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { noticeFailure } from './session-expiry.ts';

/** A lost network or a server in trouble may be well a moment later; any other answer stays what it is. */
function isPassing(error: unknown): boolean {
  return error instanceof ProblemError ? error.problem.status >= 500 : error instanceof TypeError;
}

/** The cache of what the server said. Old data stays on the screen while newer data fails to come. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: noticeFailure }),
    mutationCache: new MutationCache({ onError: noticeFailure }),
    defaultOptions: {
      // `always`: without a network a call fails and the page says so, instead of waiting in silence.
      queries: {
        networkMode: 'always',
        staleTime: 10_000,
        retry: (failures, error) => failures < 3 && isPassing(error),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
