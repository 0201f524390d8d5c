import { useState } from 'react';
import { useMessages } from '#i18n';
import { verifyRecoveryCode } from '#platform/auth.ts';
import { TextField } from '#ui';
import { EntryForm } from './entry-form.tsx';
import { identityWords } from './identity-words.ts';

/** For those without their phone. */
export function RecoveryForm({ onDone }: { onDone(): Promise<void> }) {
  const words = useMessages(identityWords);
  const [code, setCode] = useState('');

  async function submit(): Promise<void> {
    await verifyRecoveryCode(code.trim());
    await onDone();
  }

  return (
    <EntryForm submitLabel={words.signIn} isReady={code.trim() !== ''} onSubmit={submit}>
      <TextField
        label={words.recoveryCode}
        description={words.recoveryHint}
        kind="username"
        autoComplete="off"
        value={code}
        onChange={setCode}
        autoFocus
      />
    </EntryForm>
  );
}
