import { useState } from 'react';
import { useMessages } from '#i18n';
import { enrolAuthenticator } from '#platform/auth.ts';
import { TextField } from '#ui';
import { AuthenticatorSecret } from './authenticator-secret.tsx';
import { CodeForm } from './code-form.tsx';
import { EntryForm } from './entry-form.tsx';
import { identityWords } from './identity-words.ts';
import { RecoveryCodes } from './recovery-codes.tsx';

interface EnrolmentProps {
  /** Known when one comes from the sign-in; otherwise asked for. */
  password?: string;
  onDone(): Promise<void>;
}

type Enrolled = Awaited<ReturnType<typeof enrolAuthenticator>>;

/** Password, secret, first code, recovery codes: in this order, and the codes are shown this one time. */
export function Enrolment({ password: known, onDone }: EnrolmentProps) {
  const words = useMessages(identityWords);
  const [password, setPassword] = useState(known ?? '');
  const [enrolled, setEnrolled] = useState<Enrolled | null>(null);
  const [isVerified, setVerified] = useState(false);

  if (enrolled && isVerified) return <RecoveryCodes codes={enrolled.backupCodes} onDone={onDone} />;
  if (enrolled) {
    return (
      <div className="flex flex-col gap-6">
        <AuthenticatorSecret uri={enrolled.totpURI} />
        <CodeForm submitLabel={words.verify} onDone={() => setVerified(true)} />
      </div>
    );
  }
  return (
    <EntryForm submitLabel={words.begin} isReady={password !== ''} onSubmit={async () => setEnrolled(await enrolAuthenticator(password))}>
      <p>{words.whyEnrol}</p>
      {known === undefined && (
        <TextField
          label={words.password}
          kind="password"
          name="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          autoFocus
        />
      )}
    </EntryForm>
  );
}
