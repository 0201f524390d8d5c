import { useState } from 'react';
import { useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { normalisePhone } from '#platform/phone.ts';
import { FormDialog, showToast, TextArea, TextField } from '#ui';
import { contactRuleWords } from './contact-rule-words.ts';

/** A number that is not to be written to. */
export function PhoneDialog({ onClose, onSet }: { onClose(): void; onSet(): Promise<unknown> }) {
  const words = useMessages(contactRuleWords);
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');

  async function set(): Promise<void> {
    // What is no number the server refuses, and says so at the field.
    await client.doNotContact.setDoNotContact({ body: { phone: normalisePhone(typed) ?? typed, reason } });
    showToast(words.set, 'success');
    await onSet();
  }

  return (
    <FormDialog title={words.addTitle} isOpen onOpenChange={onClose} submitLabel={words.submit} onSubmit={set}>
      {(errors) => (
        <>
          <TextField
            label={words.phone}
            description={words.phoneHint}
            kind="phone"
            autoComplete="off"
            maxLength={30}
            value={typed}
            onChange={setTyped}
            error={errors.phone && words.phoneWrong}
          />
          <TextArea
            maximum={300}
            rows={3}
            label={words.reason}
            description={words.reasonHint}
            value={reason}
            onChange={setReason}
            error={errors.reason}
          />
        </>
      )}
    </FormDialog>
  );
}
