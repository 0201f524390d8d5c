import type { Me, Permission } from '@sawt/contract';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { signOut } from './auth.ts';
import { client } from './client.ts';
import { forgetDrafts, keepDraftsOf } from './draft.ts';
import { rememberLanguage } from './i18n/language.ts';
import { forgetDevice } from './push.ts';
import { isAuthRequired, isSessionExpired, noticeSignedIn, noticeSignedOut, wasSignedIn } from './session-expiry.ts';

/** Who is signed in; `null` is nobody, which is an answer and not an error. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal }): Promise<Me | null> => {
    try {
      const me = await client.directory.getMe({}, { signal });
      noticeSignedIn();
      keepDraftsOf(me.id);
      return me;
    } catch (error) {
      // Of a session that ends, the last `me` stays, and with it the page and what was typed on it.
      if (isAuthRequired(error) && !wasSignedIn()) return null;
      throw error;
    }
  },
  staleTime: 60_000,
  // Whoever comes back from another tab may have signed in there.
  refetchOnWindowFocus: () => (isSessionExpired() ? 'always' : true),
});

export const useMe = () => useQuery(meQuery);

/** May this person do that at all? What they may do with one case is in its `allowed`. */
export const holds = (me: Me | null | undefined, permission: Permission): boolean => me?.permissions[permission] !== undefined;

/** To be called after a sign-in: `me` and all that is on the screen are read again, as this person. */
export function useSignedIn(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries();
}

/** Nothing of the person may light up on this device afterwards; that it does not work keeps nobody signed in. */
async function leave(): Promise<void> {
  await forgetDevice().catch(() => {});
  await signOut();
}

/** Ends the session. On a shared device the next person finds neither data nor drafts. */
export function useSignOut() {
  return useMutation({ mutationFn: leave, onSuccess: useForgetSession() });
}

/** To be called once the session has ended: nothing of the person stays in the browser. */
export function useForgetSession(): () => void {
  const queries = useQueryClient();
  return () => {
    forgetDrafts();
    rememberLanguage();
    noticeSignedOut();
    // `me` is set and not dropped: whoever shows it hears only of what is set.
    queries.setQueryData(meQuery.queryKey, null);
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== meQuery.queryKey[0] });
  };
}
