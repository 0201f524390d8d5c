import { useState } from 'react';
import { useMessages } from '#i18n';
import { client } from '#platform/client.ts';
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

/** Password, secret, first code, recovery codes: in this order, and the codes are shown this one time. */
export function Enrolment({ password: known, onDone }: EnrolmentProps) {
  const words = useMessages(identityWords);
  const [password, setPassword] = useState(known ?? '');
  const [uri, setUri] = useState<string | null>(null);
  const [recoveryCodes, setRecoveryCodes] = useState<readonly string[] | null>(null);

  async function begin(): Promise<void> {
    setUri((await client.identity.beginAuthenticator({ body: { password } })).uri);
  }
  async function confirm(code: string): Promise<void> {
    setRecoveryCodes((await client.identity.confirmAuthenticator({ body: { code } })).recoveryCodes);
  }

  if (recoveryCodes) return <RecoveryCodes codes={recoveryCodes} onDone={onDone} />;
  if (uri) {
    return (
      <div className="flex flex-col gap-6">
        <AuthenticatorSecret uri={uri} />
        <CodeForm submitLabel={words.verify} onSubmit={confirm} />
      </div>
    );
  }
  return (
    <EntryForm submitLabel={words.begin} isReady={password !== ''} onSubmit={begin}>
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
