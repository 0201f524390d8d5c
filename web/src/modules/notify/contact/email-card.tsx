import type { Contact } from '@sawt/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { Badge, Button, Card, ConfirmDialog, QueryView, showToast, type Tone } from '#ui';
import { contactQuery } from '../queries.ts';
import { contactWords } from './contact-words.ts';
import { EmailDialog, type EmailStep } from './email-dialog.tsx';

const tones: Record<NonNullable<Contact['email']>['state'], Tone> = { in_use: 'success', stopped: 'warning', bounced: 'danger' };

/** One's own e-mail address: added, confirmed, changed and removed. */
export function EmailCard() {
  const words = useMessages(contactWords);
  return (
    <Card title={words.emailTitle}>
      <div className="flex flex-col gap-5">
        <p className="text-ink-soft">{words.emailWhy}</p>
        <QueryView query={useQuery(contactQuery)}>{(contact) => <Address contact={contact} />}</QueryView>
      </div>
    </Card>
  );
}

function Address({ contact: { email, awaited } }: { contact: Contact }) {
  const words = useMessages(contactWords);
  const queries = useQueryClient();
  const [step, setStep] = useState<EmailStep>();
  const [isRemoving, setRemoving] = useState(false);
  const [isResuming, setResuming] = useState(false);
  const title = email ? words.change : words.add;
  const show = (contact: Contact) => queries.setQueryData(contactQuery.queryKey, contact);

  return (
    <>
      {email && (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <bdi dir="ltr" className="font-medium wrap-anywhere">
            {email.address}
          </bdi>
          {email.state !== 'bounced' && <Badge tone={tones[email.state]}>{words[email.state]}</Badge>}
        </p>
      )}
      {email?.state === 'bounced' && <p className="text-danger">{words.bounced}</p>}
      {awaited && (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <bdi dir="ltr" className="font-medium wrap-anywhere">
            {awaited}
          </bdi>
          <Badge tone="info">{words.awaited}</Badge>
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        {awaited && <Button onPress={() => setStep('code')}>{words.enterCode}</Button>}
        {email?.state === 'stopped' && <Button onPress={() => setResuming(true)}>{words.resume}</Button>}
        <Button variant="secondary" onPress={() => setStep('address')}>
          {title}
        </Button>
        {(email || awaited) && (
          <Button variant="quiet" onPress={() => setRemoving(true)}>
            {words.remove}
          </Button>
        )}
      </div>
      {step && <EmailDialog title={title} step={step} awaited={awaited} onStep={setStep} onContact={show} />}
      <ConfirmDialog
        title={words.resume}
        confirmLabel={words.resume}
        isOpen={isResuming}
        onOpenChange={setResuming}
        onConfirm={async () => {
          show(await client.contact.resumeEmail());
          showToast(words.resumed, 'success');
        }}
      >
        <bdi dir="ltr">{email?.address}</bdi>
      </ConfirmDialog>
      <ConfirmDialog
        title={words.remove}
        confirmLabel={words.remove}
        isDanger
        isOpen={isRemoving}
        onOpenChange={setRemoving}
        onConfirm={async () => {
          show(await client.contact.removeEmail());
          showToast(words.removed, 'success');
        }}
      >
        {words.removeWhy}
      </ConfirmDialog>
    </>
  );
}
