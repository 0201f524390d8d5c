import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { SignInProblem, SignInWays } from '#app/frame/sign-in-ways.tsx';
import { useIsDemo } from '#app/frame/use-is-demo.ts';
import { useMessages } from '#i18n';
import { useMe } from '#platform/session.ts';
import { Enrolment } from './enrolment.tsx';
import { EntryFrame } from './entry-frame.tsx';
import { identityWords } from './identity-words.ts';
import { PasskeyEntry } from './passkey-entry.tsx';
import { PasswordForm } from './password-form.tsx';
import { SecondFactor } from './second-factor.tsx';
import { useEnter } from './use-enter.ts';

type Step = { at: 'password' } | { at: 'code' } | { at: 'enrolment'; password: string };
const route = getRouteApi('/staff-entry/staff/sign-in');

/** The staff's way in: user name and password, then the authenticator app; without one, its enrolment. */
export function SignInPage() {
  const words = useMessages(identityWords);
  const search = route.useSearch();
  const enter = useEnter(search.return);
  const [step, setStep] = useState<Step>({ at: search.step ?? 'password' });
  useEntryOfSignedIn(step.at === 'password', enter);

  switch (step.at) {
    case 'password':
      return (
        <EntryFrame title={words.title} description={words.intro}>
          <SignInProblem code={search.problem} />
          <PasswordForm onDone={({ secondFactor, password }) => setStep(secondFactor ? { at: 'code' } : { at: 'enrolment', password })} />
          <PasskeyEntry onDone={enter} />
          <SignInWays audience="staff" returnTo={search.return ?? '/staff'} />
          <DemoHint />
        </EntryFrame>
      );
    case 'code':
      return (
        <EntryFrame title={words.codeTitle} description={words.codeIntro}>
          <SecondFactor onDone={enter} onBack={() => setStep({ at: 'password' })} />
        </EntryFrame>
      );
    case 'enrolment':
      return (
        <EntryFrame title={words.enrolTitle} description={words.enrolIntro}>
          <Enrolment password={step.password} onDone={enter} />
        </EntryFrame>
      );
  }
}

/** Whoever is signed in already has nothing to do here. */
function useEntryOfSignedIn(isAtDoor: boolean, enter: () => Promise<void>): void {
  const { data: me } = useMe();
  const mayPass = isAtDoor && me?.staff === true;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `enter` is another function at every rendering
  useEffect(() => {
    if (mayPass) void enter();
  }, [mayPass]);
}

function DemoHint() {
  const words = useMessages(identityWords);
  if (!useIsDemo()) return null;
  return (
    <p className="mt-5 text-sm text-ink-soft">
      {words.demoHint}{' '}
      <a href="/demo" target="_blank" rel="noopener" className="font-medium text-brand-700 underline underline-offset-4">
        {words.demoLink}
      </a>
    </p>
  );
}
