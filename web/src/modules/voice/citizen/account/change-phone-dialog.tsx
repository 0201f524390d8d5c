import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { normalisePhone } from '#platform/phone.ts';
import { proven } from '#platform/proof.ts';
import { Button, FormDialog, showToast, TextField } from '#ui';
import { signInWords } from '../sign-in/sign-in-words.ts';
import { ownPhoneWords } from './own-phone-words.ts';
import { SmsCode } from './sms-code.tsx';

const begin = (phone: string) => proven(() => client.identity.beginPhoneChange({ body: { phone } }));

/** The new number, then the code that reached it. What was typed stays, also on the way back to another number. */
export function ChangePhone({ hasPhone }: { hasPhone: boolean }) {
  const words = useMessages(ownPhoneWords);
  const { phoneHint, phoneWrong, sendCode } = useMessages(signInWords);
  const [step, setStep] = useState<'number' | 'code'>();
  const [typed, setTyped] = useState('');
  const phone = normalisePhone(typed);
  const title = hasPhone ? words.change : words.add;

  async function send(): Promise<void> {
    await begin(phone ?? typed);
    setStep('code');
  }

  return (
    <div>
      <Button variant="secondary" onPress={() => setStep('number')}>
        {title}
      </Button>
      {step === 'number' && (
        <FormDialog
          title={title}
          isOpen
          size="small"
          // Once the code is sent its dialog is there instead.
          onOpenChange={() => setStep((now) => (now === 'code' ? now : undefined))}
          submitLabel={sendCode}
          onSubmit={send}
        >
          {(fields) => (
            <>
              <p>{words.why}</p>
              <TextField
                kind="phone"
                name="phone"
                autoComplete="tel"
                label={words.newPhone}
                description={phoneHint}
                maxLength={20}
                autoFocus
                value={typed}
                onChange={setTyped}
                error={fields.phone && phoneWrong}
              />
            </>
          )}
        </FormDialog>
      )}
      {step === 'code' && phone && <Confirm title={title} phone={phone} onClose={() => setStep(undefined)} />}
    </div>
  );
}

function Confirm({ title, phone, onClose }: { title: string; phone: string; onClose(): void }) {
  const words = useMessages(ownPhoneWords);
  const queries = useQueryClient();
  const [code, setCode] = useState('');

  async function confirm(): Promise<void> {
    await proven(() => client.identity.confirmPhoneChange({ body: { code } }));
    await queries.invalidateQueries();
    showToast(words.changed);
  }

  return (
    <FormDialog title={title} isOpen size="small" onOpenChange={onClose} submitLabel={title} onSubmit={confirm}>
      {(fields) => <SmsCode phone={phone} code={code} onType={setCode} error={fields.code} onResend={() => begin(phone)} />}
    </FormDialog>
  );
}
