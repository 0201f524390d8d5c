import { useState } from 'react';
import { useMessages } from '#i18n';
import { FormDialog, TextArea } from '#ui';
import { contactRuleWords } from './contact-rule-words.ts';

interface ReasonDialogProps {
  title: string;
  submitLabel: string;
  onClose(): void;
  onReason(reason: string): Promise<void>;
}

/** Why somebody is not to be written to any more, or is again. */
export function ReasonDialog({ title, submitLabel, onClose, onReason }: ReasonDialogProps) {
  const words = useMessages(contactRuleWords);
  const [reason, setReason] = useState('');
  return (
    <FormDialog title={title} isOpen onOpenChange={onClose} submitLabel={submitLabel} onSubmit={() => onReason(reason)}>
      {(errors) => (
        <TextArea
          maximum={300}
          rows={3}
          label={words.reason}
          description={words.reasonHint}
          value={reason}
          onChange={setReason}
          error={errors.reason}
        />
      )}
    </FormDialog>
  );
}
