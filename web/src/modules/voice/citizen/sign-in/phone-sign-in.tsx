import { useState } from 'react';
import { SignInWays } from '#app/frame/sign-in-ways.tsx';
import { useDraft } from '#platform/draft.ts';
import { useSignedIn } from '#platform/session.ts';
import { CodeForm } from './code-form.tsx';
import { PhoneForm } from './phone-form.tsx';

/** A code lasts five minutes; after that a new one is needed anyway. */
const codeLifetime = 5 * 60_000;

interface PhoneSignInProps {
  onSignedIn?: () => void;
  /** Where an identity provider is to lead back to; otherwise to this page. */
  returnTo?: string;
}

/**
 * Sign-in by a code to the phone. It remembers where it stands: a phone that opens the SMS may throw this page out
 * of its memory and load it anew. Before it, the identity providers.
 */
export function PhoneSignIn({ onSignedIn = () => {}, returnTo }: PhoneSignInProps) {
  const signedIn = useSignedIn();
  const { value, change, clear } = useDraft('sign-in', { phone: '', sentTo: '', sentAt: 0 });
  const [openedAt] = useState(Date.now);
  const awaitsCode = value.sentTo !== '' && openedAt - value.sentAt < codeLifetime;

  if (!awaitsCode) {
    return (
      <>
        <SignInWays audience="citizens" returnTo={returnTo} />
        <PhoneForm typed={value.phone} onType={(phone) => change({ phone })} onSent={(sentTo) => change({ sentTo, sentAt: Date.now() })} />
      </>
    );
  }
  return (
    <CodeForm
      phone={value.sentTo}
      sentAt={value.sentAt}
      onResent={() => change({ sentAt: Date.now() })}
      onOtherNumber={() => change({ sentTo: '' })}
      onVerified={async () => {
        await signedIn();
        clear();
        onSignedIn();
      }}
    />
  );
}
