import type { Contact } from '@sawt/contract';
import { type Dispatch, type SetStateAction, useState } from 'react';
import { toLatinDigits, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { Button, FormDialog, showToast, TextField } from '#ui';
import { contactWords } from './contact-words.ts';

export type EmailStep = 'address' | 'code';

interface EmailDialogProps {
  title: string;
  step: EmailStep;
  awaited: string | null;
  onStep: Dispatch<SetStateAction<EmailStep | undefined>>;
  onContact(contact: Contact): void;
}

/** Enough to say in words what is wrong; the server decides. */
const looksLikeAddress = /^[\x21-\x7e]+@[\w-]+(\.[\w-]+)+$/;

/** The address, then the code that was sent there. What was typed stays, also on the way back. */
export function EmailDialog({ title, step, awaited, onStep, onContact }: EmailDialogProps) {
  const words = useMessages(contactWords);
  const [address, setAddress] = useState(awaited ?? '');
  const [code, setCode] = useState('');
  // A success closes its dialog, and the next step has opened by then.
  const close = (closed: EmailStep) => onStep((now) => (now === closed ? undefined : now));

  async function send(): Promise<void> {
    onContact(await client.contact.beginEmail({ body: { address } }));
    setCode('');
    onStep('code');
  }

  async function confirm(): Promise<void> {
    onContact(await client.contact.confirmEmail({ body: { code } }));
    showToast(words.confirmed, 'success');
    onStep(undefined);
  }

  if (step === 'address') {
    return (
      <FormDialog
        key="address"
        title={title}
        isOpen
        size="small"
        onOpenChange={() => close('address')}
        submitLabel={words.sendCode}
        onSubmit={send}
      >
        {(fields) => (
          <TextField
            kind="username"
            name="email"
            autoComplete="email"
            label={words.address}
            description={words.addressHint}
            maxLength={254}
            autoFocus
            value={address}
            onChange={(typed) => setAddress(toLatinDigits(typed))}
            error={fields.address && (looksLikeAddress.test(address.trim()) ? fields.address : words.addressWrong)}
          />
        )}
      </FormDialog>
    );
  }
  return (
    <FormDialog
      key="code"
      title={words.confirm}
      isOpen
      size="small"
      onOpenChange={() => close('code')}
      submitLabel={words.confirm}
      onSubmit={confirm}
    >
      {(fields) => (
        <>
          <p role="status">
            {words.sentTo}{' '}
            <bdi dir="ltr" className="font-semibold wrap-anywhere">
              {awaited ?? address}
            </bdi>
          </p>
          <TextField
            kind="code"
            name="code"
            autoComplete="one-time-code"
            label={words.code}
            description={words.sentHint}
            maxLength={6}
            autoFocus
            value={code}
            onChange={(typed) => setCode(typed.replace(/\D/g, ''))}
            error={fields.code}
          />
          <div>
            <Button variant="quiet" onPress={() => onStep('address')}>
              {words.otherAddress}
            </Button>
          </div>
        </>
      )}
    </FormDialog>
  );
}
