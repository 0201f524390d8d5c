import type { SignInWay } from '@sawt/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { defineMessages, useFormats, useMessages } from '#i18n';
import { AuthError, beginProviderSignIn } from '#platform/auth.ts';
import { client } from '#platform/client.ts';
import { useErrorWords } from '#platform/errors.ts';
import { Banner, Button } from '#ui';

const messages = defineMessages({
  ar: {
    or: 'أو',
    by: (name: string) => `الدخول عبر ${name}`,
    out: (name: string) => `الدخول عبر ${name} غير متاح الآن. استخدم طريقة أخرى أو عد لاحقًا.`,
  },
  en: {
    or: 'or',
    by: (name: string) => `Sign in with ${name}`,
    out: (name: string) => `Signing in with ${name} is not possible at the moment. Use another way, or come back later.`,
  },
});

interface SignInWaysProps {
  audience: SignInWay['audience'];
  /** Where to go afterwards; otherwise the page that one is on. */
  returnTo?: string | undefined;
}

/** The identity providers beside the way in that is ours: before it for citizens, of whom they prove more than a phone does. */
export function SignInWays({ audience, returnTo }: SignInWaysProps) {
  const { or, by, out } = useMessages(messages);
  const { text } = useFormats();
  const { data: all = [] } = useQuery({
    queryKey: ['identity', 'ways'],
    queryFn: ({ signal }) => client.identity.listSignInWays({}, { signal }),
    // One that is out comes back by itself, and its button with it.
    refetchInterval: ({ state }) => (state.data?.some(({ available }) => !available) ? 60_000 : false),
  });
  const begin = useMutation({
    mutationFn: (provider: string) => {
      const { pathname, search } = window.location;
      const again = new URLSearchParams(search).has('problem');
      return beginProviderSignIn({ provider, return: returnTo ?? pathname + search, again });
    },
  });
  const { message } = useErrorWords(begin.error);
  const ways = all.filter((way) => way.audience === audience);
  if (ways.length === 0) return null;
  const divider = (
    <p className="flex items-center gap-3 text-sm text-ink-soft before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
      {or}
    </p>
  );
  const isFirst = audience === 'citizens';
  return (
    <div className={`flex max-w-md flex-col gap-3 ${isFirst ? 'mb-4' : 'mt-5'}`}>
      {!isFirst && divider}
      {message && <Banner tone="danger">{message}</Banner>}
      {ways.map(({ id, label, available }) =>
        available ? (
          <Button
            key={id}
            variant="secondary"
            size="large"
            wide
            // Once it has come through the browser is on its way.
            isPending={begin.variables === id && (begin.isPending || begin.isSuccess)}
            onPress={() => begin.mutate(id)}
          >
            {by(text(label))}
          </Button>
        ) : (
          <p key={id} className="text-sm text-ink-soft">
            {out(text(label))}
          </p>
        ),
      )}
      {isFirst && divider}
    </div>
  );
}

/** Why an identity provider's sign-in did not come through, by the code that it came back with. */
export function SignInProblem({ code }: { code: string | undefined }) {
  const { message } = useErrorWords(code && new AuthError(code, 0));
  if (!message) return null;
  return (
    <div className="mb-5">
      <Banner tone="danger">{message}</Banner>
    </div>
  );
}
