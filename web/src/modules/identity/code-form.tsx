import { useState } from 'react';
import { useMessages } from '#i18n';
import { verifyAuthenticatorCode } from '#platform/auth.ts';
import { TextField } from '#ui';
import { EntryForm } from './entry-form.tsx';
import { identityWords } from './identity-words.ts';

const codeLength = 6;

/** The six digits of the authenticator app. */
export function CodeForm({ submitLabel, onDone }: { submitLabel: string; onDone(): Promise<void> | void }) {
  const words = useMessages(identityWords);
  const [code, setCode] = useState('');

  async function submit(): Promise<void> {
    await verifyAuthenticatorCode(code);
    await onDone();
  }

  return (
    <EntryForm submitLabel={submitLabel} isReady={code.length === codeLength} onSubmit={submit}>
      <TextField
        label={words.code}
        description={words.codeHint}
        kind="code"
        name="code"
        autoComplete="one-time-code"
        maxLength={codeLength}
        value={code}
        onChange={(typed) => setCode(typed.replace(/\D/g, ''))}
        autoFocus
      />
    </EntryForm>
  );
}
