import { useState } from 'react';
import { useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { proven } from '#platform/proof.ts';
import { TextField } from '#ui';
import { AuthenticatorSecret } from './authenticator-secret.tsx';
import { CodeForm } from './code-form.tsx';
import { EntryForm } from './entry-form.tsx';
import { identityWords } from './identity-words.ts';
import { RecoveryCodes } from './recovery-codes.tsx';
import { securityWords } from './security-words.ts';

interface EnrolmentProps {
  /** Known when one comes from the sign-in; otherwise asked for. */
  password?: string;
  /** In place of an app that is enrolled: then a fresh proof is asked for, not the password. */
  isReplacing?: boolean;
  onDone(): Promise<void>;
}

/** Password, secret, first code, recovery codes: in this order, and the codes are shown this one time. */
export function Enrolment({ password: known, isReplacing = false, onDone }: EnrolmentProps) {
  const words = useMessages(identityWords);
  const { done } = useMessages(securityWords);
  const [password, setPassword] = useState(known ?? '');
  const [uri, setUri] = useState<string | null>(null);
  const [recoveryCodes, setRecoveryCodes] = useState<readonly string[] | null>(null);

  async function begin(): Promise<void> {
    const body = isReplacing ? {} : { password };
    setUri((await proven(() => client.identity.beginAuthenticator({ body }))).uri);
  }
  async function confirm(code: string): Promise<void> {
    setRecoveryCodes((await client.identity.confirmAuthenticator({ body: { code } })).recoveryCodes);
  }

  if (recoveryCodes) return <RecoveryCodes codes={recoveryCodes} submitLabel={isReplacing ? done : words.enter} onDone={onDone} />;
  if (uri) {
    return (
      <div className="flex flex-col gap-6">
        <AuthenticatorSecret uri={uri} />
        <CodeForm submitLabel={words.verify} onSubmit={confirm} />
      </div>
    );
  }
  return (
    <EntryForm submitLabel={words.begin} isReady={isReplacing || password !== ''} onSubmit={begin}>
      <p>{words.whyEnrol}</p>
      {known === undefined && !isReplacing && (
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
