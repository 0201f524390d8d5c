import { useState } from 'react';
import { useMessages } from '#i18n';
import { signInWithPassword } from '#platform/auth.ts';
import { TextField } from '#ui';
import { EntryForm } from './entry-form.tsx';
import { identityWords } from './identity-words.ts';

interface PasswordFormProps {
  /** The password was right. Whoever has no second factor must enrol one, and gives the password once more for it. */
  onDone(result: { secondFactor: boolean; password: string }): void;
}

export function PasswordForm({ onDone }: PasswordFormProps) {
  const words = useMessages(identityWords);
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');

  async function submit(): Promise<void> {
    const { secondFactor } = await signInWithPassword(username.trim().toLowerCase(), password);
    onDone({ secondFactor, password });
  }

  return (
    <EntryForm submitLabel={words.continue} onSubmit={submit}>
      <TextField
        label={words.username}
        kind="username"
        name="username"
        autoComplete="username webauthn"
        value={username}
        onChange={setUsername}
        autoFocus
      />
      <TextField
        label={words.password}
        kind="password"
        name="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
      />
    </EntryForm>
  );
}
