import type { LinkDetail } from '@sawt/contract';
import { useState } from 'react';
import { useFormats, useMessages } from '#i18n';
import { signInWithPassword } from '#platform/auth.ts';
import { client } from '#platform/client.ts';
import { DateTime, DescriptionList, TextField } from '#ui';
import { enterWords } from './enter-words.ts';
import { EntryForm } from './entry-form.tsx';

interface NewPasswordFormProps {
  link: LinkDetail;
  token: string;
  /** Signed in by the password alone; it is needed once more for the second factor. */
  onDone(password: string): void;
}

/** Who one is here, and the password by which one enters from now on. */
export function NewPasswordForm({ link, token, onDone }: NewPasswordFormProps) {
  const words = useMessages(enterWords);
  const { text } = useFormats();
  const [password, setPassword] = useState('');

  async function submit(): Promise<void> {
    const { username } = await client.staff.enterByLink({ body: { token, password } });
    await signInWithPassword(username, password);
    onDone(password);
  }

  return (
    <EntryForm submitLabel={words.submit} isReady={password !== ''} onSubmit={submit}>
      <DescriptionList
        items={[
          { term: words.name, value: text(link.name) },
          { term: words.username, value: <bdi>{link.username}</bdi> },
          { term: words.agency, value: link.agency ? text(link.agency) : words.emirate },
          { term: words.roles, value: link.roles.map(text).join(text({ ar: '، ', en: ', ' })) },
          { term: words.until, value: <DateTime at={link.expiresAt} /> },
        ]}
      />
      {/* For password managers: whose password it is. */}
      <input type="text" name="username" autoComplete="username" value={link.username} readOnly hidden />
      <TextField
        label={words.password}
        description={words.passwordHint}
        kind="password"
        name="password"
        autoComplete="new-password"
        value={password}
        onChange={setPassword}
        maxLength={200}
      />
      <p className="text-ink-soft">{words.next}</p>
    </EntryForm>
  );
}
