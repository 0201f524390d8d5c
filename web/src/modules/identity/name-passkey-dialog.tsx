import { useState } from 'react';
import { useMessages } from '#i18n';
import { FormDialog, TextField } from '#ui';
import { securityWords } from './security-words.ts';

interface NamePasskeyDialogProps {
  title: string;
  submitLabel: string;
  name: string;
  onSubmit(name: string): Promise<void>;
  onClose(): void;
}

export function NamePasskeyDialog({ title, submitLabel, name: first, onSubmit, onClose }: NamePasskeyDialogProps) {
  const words = useMessages(securityWords);
  const [name, setName] = useState(first);
  return (
    <FormDialog title={title} isOpen size="small" onOpenChange={onClose} submitLabel={submitLabel} onSubmit={() => onSubmit(name)}>
      {(errors) => (
        <TextField
          label={words.passkeyName}
          description={words.passkeyNameHint}
          maxLength={60}
          error={errors.name}
          value={name}
          onChange={setName}
          autoFocus
        />
      )}
    </FormDialog>
  );
}
