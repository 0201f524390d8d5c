import { useState } from 'react';
import { useMessages } from '#i18n';
import { TextField } from '#ui';
import { EntryForm } from './entry-form.tsx';
import { identityWords } from './identity-words.ts';

const codeLength = 6;

/** The six digits of the authenticator app. */
export function CodeForm({ submitLabel, onSubmit }: { submitLabel: string; onSubmit(code: string): Promise<unknown> }) {
  const words = useMessages(identityWords);
  const [code, setCode] = useState('');

  return (
    <EntryForm submitLabel={submitLabel} isReady={code.length === codeLength} onSubmit={() => onSubmit(code)}>
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
