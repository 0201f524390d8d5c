import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useMessages } from '#i18n';
import { useErrorWords } from '#platform/errors.ts';
import { Banner, Button, TextField } from '#ui';
import { signInWords } from '../sign-in/sign-in-words.ts';
import { useCountdown } from '../use-countdown.ts';

const codeLength = 6;
const resendPause = 60_000;

interface SmsCodeProps {
  phone: string;
  code: string;
  onType(code: string): void;
  error: string | undefined;
  onResend(): Promise<unknown>;
}

/** The code that was sent to a phone, in the form of a dialog, and the way to get another. */
export function SmsCode({ phone, code, onType, error, onResend }: SmsCodeProps) {
  const words = useMessages(signInWords);
  const [sentAt, setSentAt] = useState(Date.now);
  const wait = useCountdown(sentAt + resendPause);
  const resend = useMutation({ mutationFn: onResend, onSuccess: () => setSentAt(Date.now()) });
  const { message } = useErrorWords(resend.error);
  return (
    <>
      {message && <Banner tone="danger">{message}</Banner>}
      <p role="status">
        {words.codeSentTo}{' '}
        <bdi dir="ltr" className="font-semibold">
          {phone}
        </bdi>
      </p>
      <TextField
        kind="code"
        name="code"
        autoComplete="one-time-code"
        maxLength={codeLength}
        autoFocus
        label={words.code}
        value={code}
        onChange={onType}
        error={error}
      />
      <div>
        <Button variant="quiet" isDisabled={wait > 0} isPending={resend.isPending} onPress={() => resend.mutate()}>
          {wait > 0 ? words.resendIn(wait) : words.resend}
        </Button>
      </div>
    </>
  );
}
