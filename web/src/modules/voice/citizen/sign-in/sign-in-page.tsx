import { getRouteApi, useRouter } from '@tanstack/react-router';
import { SignInProblem } from '#app/frame/sign-in-ways.tsx';
import { useMessages } from '#i18n';
import { useMe } from '#platform/session.ts';
import { useSessionExpired } from '#platform/session-expiry.ts';
import { Banner, Button, Card, PageHeader } from '#ui';
import { PhoneSignIn } from './phone-sign-in.tsx';
import { signInWords } from './sign-in-words.ts';

const route = getRouteApi('/citizen/sign-in');

/** For those who come straight here; elsewhere the sign-in stands where it is needed. */
export function SignInPage() {
  const words = useMessages(signInWords);
  const { return: returnTo = '/cases', problem } = route.useSearch();
  const me = useMe();
  const isExpired = useSessionExpired();
  const { history } = useRouter();
  const goOn = () => history.push(returnTo);

  return (
    <div className="mx-auto max-w-xl">
      <PageHeader title={words.title} description={words.intro} />
      {me.data && !isExpired ? (
        <Banner tone="success" action={<Button onPress={goOn}>{words.onward}</Button>}>
          {words.signedIn}
        </Banner>
      ) : (
        <Card>
          <SignInProblem code={problem} />
          <PhoneSignIn onSignedIn={goOn} returnTo={returnTo} />
        </Card>
      )}
      <p className="mt-6 text-ink-soft">
        {words.staff}{' '}
        <a href="/staff" className="font-medium text-brand-700 underline underline-offset-4">
          {words.staffSignIn}
        </a>
      </p>
    </div>
  );
}
