import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { useErrorWords } from '#platform/errors.ts';
import { useWantedProof } from '#platform/proof.ts';
import { Banner, Button, Dialog, FormDialog } from '#ui';
import { signInWords } from '../sign-in/sign-in-words.ts';
import { ownPhoneWords } from './own-phone-words.ts';
import { SmsCode } from './sms-code.tsx';

interface ProofProps {
  phone: string;
  settle(isProven: boolean): void;
}

/** Opens over whatever asked for a fresh proof: a code to the citizen's phone, or without one a fresh sign-in. */
export function CitizenProofDialog({ phone }: { phone: string | null }) {
  const words = useMessages(ownPhoneWords);
  const settle = useWantedProof();
  if (!settle) return null;
  if (phone) return <CodeProof phone={phone} settle={settle} />;
  const leave = () => settle(false);
  return (
    <Dialog title={words.proofTitle} isOpen size="small" onOpenChange={leave} actions={<Button onPress={leave}>{words.understood}</Button>}>
      <p>{words.proofBySignIn}</p>
    </Dialog>
  );
}

/** Nothing is sent before the person asks for it. */
function CodeProof({ phone, settle }: ProofProps) {
  const words = useMessages(ownPhoneWords);
  const { sendCode } = useMessages(signInWords);
  const [code, setCode] = useState('');
  const send = useMutation({ mutationFn: () => client.identity.sendProofCode() });
  const { message } = useErrorWords(send.error);
  const leave = () => settle(false);
  if (!send.isSuccess) {
    return (
      <Dialog
        title={words.proofTitle}
        isOpen
        size="small"
        onOpenChange={leave}
        actions={
          <Button isPending={send.isPending} onPress={() => send.mutate()}>
            {sendCode}
          </Button>
        }
      >
        {message && <Banner tone="danger">{message}</Banner>}
        <p>{words.proofWhy}</p>
      </Dialog>
    );
  }
  return (
    <FormDialog
      title={words.proofTitle}
      isOpen
      size="small"
      onOpenChange={leave}
      submitLabel={words.proofSubmit}
      onSubmit={() => client.identity.proveByCode({ body: { code } }).then(() => settle(true))}
    >
      {(fields) => (
        <SmsCode phone={phone} code={code} onType={setCode} error={fields.code} onResend={() => client.identity.sendProofCode()} />
      )}
    </FormDialog>
  );
}
