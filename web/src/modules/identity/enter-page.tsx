import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { useErrorWords } from '#platform/errors.ts';
import { Banner, LinkButton, Spinner } from '#ui';
import { Enrolment } from './enrolment.tsx';
import { enterWords } from './enter-words.ts';
import { EntryFrame } from './entry-frame.tsx';
import { identityWords } from './identity-words.ts';
import { NewPasswordForm } from './new-password-form.tsx';
import { useEnter } from './use-enter.ts';

/** Where the link of an invitation or of a recovery leads: what it is for, a password, then the authenticator app. */
export function EnterPage() {
  const words = useMessages(enterWords);
  const enrolWords = useMessages(identityWords);
  const enter = useEnter(undefined);
  // Behind the `#`, so that it is sent to no server with the address; it stays until it is used, for whoever reloads.
  const [token] = useState(() => window.location.hash.slice(1));
  const [password, setPassword] = useState<string | null>(null);
  const link = useQuery({
    queryKey: ['staff', 'link', token],
    queryFn: ({ signal }) => client.staff.readLink({ body: { token } }, { signal }),
    enabled: password === null,
    retry: false,
    refetchOnWindowFocus: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const { message, fields } = useErrorWords(link.error);

  if (password !== null) {
    return (
      <EntryFrame title={enrolWords.enrolTitle} description={enrolWords.enrolIntro}>
        <Enrolment password={password} onDone={enter} />
      </EntryFrame>
    );
  }
  if (!link.data) {
    return (
      <EntryFrame title={words.refusedTitle} description="">
        {message ? <Refused message={fields.token ? null : message} /> : <Spinner label={words.refusedTitle} />}
      </EntryFrame>
    );
  }
  const isRecovery = link.data.kind === 'recovery';
  return (
    <EntryFrame
      title={isRecovery ? words.recoveryTitle : words.invitationTitle}
      description={isRecovery ? words.recoveryIntro : words.invitationIntro}
    >
      <NewPasswordForm
        link={link.data}
        token={token}
        onDone={(chosen) => {
          window.history.replaceState(window.history.state, '', window.location.pathname);
          setPassword(chosen);
        }}
      />
    </EntryFrame>
  );
}

/** @param message null: what stands behind the `#` is no link at all */
function Refused({ message }: { message: string | null }) {
  const words = useMessages(enterWords);
  return (
    <div className="flex flex-col items-start gap-4">
      <Banner tone="warning">{message ?? words.broken}</Banner>
      <LinkButton to="/staff/sign-in" variant="secondary">
        {words.signIn}
      </LinkButton>
    </div>
  );
}
