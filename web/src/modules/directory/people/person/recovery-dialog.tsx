import type { StaffDetail } from '@sawt/contract';
import { useState } from 'react';
import { useFormats, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { proven } from '#platform/proof.ts';
import { FormDialog, showToast, TextArea } from '#ui';
import { usePeopleChanged } from '../../queries.ts';
import { personWords } from './person-words.ts';

/** The first pair of eyes: why somebody is to be let in anew. */
export function RecoveryDialog({ person, onClose }: { person: StaffDetail; onClose(): void }) {
  const words = useMessages(personWords);
  const { text } = useFormats();
  const peopleChanged = usePeopleChanged();
  const [reason, setReason] = useState('');

  async function ask(): Promise<void> {
    await proven(() => client.staff.requestRecovery({ params: { id: person.id }, body: { reason } }));
    showToast(words.recoverySent, 'success');
    await peopleChanged();
  }
  return (
    <FormDialog title={words.requestRecovery} isOpen onOpenChange={onClose} submitLabel={words.recoverySend} onSubmit={ask}>
      {(errors) => (
        <>
          <p>{words.recoveryText(text(person.name))}</p>
          <TextArea label={words.recoveryReason} value={reason} onChange={setReason} maximum={500} rows={3} error={errors.reason} />
        </>
      )}
    </FormDialog>
  );
}
