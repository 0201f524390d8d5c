import { useState } from 'react';
import { useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { proven } from '#platform/proof.ts';
import { FormDialog, showToast, TextField } from '#ui';
import { securityWords } from './security-words.ts';

interface Props {
  onClose(): void;
}

export function ChangePasswordDialog({ onClose }: Props) {
  const words = useMessages(securityWords);
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');

  async function submit(): Promise<void> {
    await proven(() => client.identity.changePassword({ body: { current, next } }));
    showToast(words.passwordChanged);
  }

  return (
    <FormDialog
      title={words.changePassword}
      isOpen
      size="small"
      onOpenChange={onClose}
      submitLabel={words.changePassword}
      onSubmit={submit}
    >
      {(errors) => (
        <>
          <TextField
            label={words.current}
            kind="password"
            autoComplete="current-password"
            error={errors.current}
            value={current}
            onChange={setCurrent}
            autoFocus
          />
          <TextField
            label={words.next}
            description={words.nextHint}
            kind="password"
            autoComplete="new-password"
            maxLength={200}
            error={errors.next}
            value={next}
            onChange={setNext}
          />
        </>
      )}
    </FormDialog>
  );
}
