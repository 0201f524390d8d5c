import type { CaseDetail, RevealedCitizen } from '@sawt/contract';
import { useState } from 'react';
import { useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { Banner, Button, FormDialog, TextArea } from '#ui';
import { caseWords } from './case-words.ts';

interface RevealCitizenProps {
  detail: CaseDetail;
  onRevealed(citizen: RevealedCitizen): void;
}

/** Shows who sent the case. The reader is told before that it will be recorded, and says why. */
export function RevealCitizen({ detail: { number }, onRevealed }: RevealCitizenProps) {
  const words = useMessages(caseWords);
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');

  async function reveal(): Promise<void> {
    const body = { ...(reason.trim() && { reason }) };
    onRevealed(await client.voice.revealCitizen({ params: { number }, body }));
  }

  return (
    <>
      <Button variant="secondary" onPress={() => setOpen(true)}>
        {words.reveal}
      </Button>
      <FormDialog title={words.reveal} isOpen={isOpen} onOpenChange={setOpen} submitLabel={words.revealSubmit} onSubmit={reveal}>
        {(errors) => (
          <>
            <Banner tone="info">{words.revealRecorded}</Banner>
            <TextArea label={words.revealReason} error={errors.reason} maximum={500} value={reason} onChange={setReason} autoFocus />
          </>
        )}
      </FormDialog>
    </>
  );
}
