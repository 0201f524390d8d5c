import { useQuery } from '@tanstack/react-query';
import { client } from '#platform/client.ts';

/** Only a demo server knows the demo accounts; any other has no such address. */
export function useIsDemo(): boolean {
  const { isSuccess } = useQuery({
    queryKey: ['demo', 'accounts'],
    queryFn: ({ signal }) => client.demo.listDemoAccounts({}, { signal }),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return isSuccess;
}
