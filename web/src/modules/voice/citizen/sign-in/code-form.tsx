import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useIsDemo } from '#app/frame/use-is-demo.ts';
import { useMessages } from '#i18n';
import { sendPhoneCode, verifyPhoneCode } from '#platform/auth.ts';
import { useErrorWords } from '#platform/errors.ts';
import { Button, TextField } from '#ui';
import { buttonClass } from '#ui/button-class.ts';
import { useCountdown } from '../use-countdown.ts';
import { signInWords } from './sign-in-words.ts';

interface CodeFormProps {
  phone: string;
  sentAt: number;
  onResent(): void;
  onOtherNumber(): void;
  onVerified(): Promise<void>;
}

const codeLength = 6;
const resendPause = 60_000;

/** Second half of the sign-in: the code of the SMS, sent off with its last digit. */
export function CodeForm({ phone, sentAt, onResent, onOtherNumber, onVerified }: CodeFormProps) {
  const words = useMessages(signInWords);
  const isDemo = useIsDemo();
  const [code, setCode] = useState('');
  const wait = useCountdown(sentAt + resendPause);
  const verify = useMutation({
    mutationFn: async (typed: string) => {
      await verifyPhoneCode(phone, typed);
      await onVerified();
    },
  });
  const resend = useMutation({
    mutationFn: () => sendPhoneCode(phone),
    onSuccess: () => {
      verify.reset();
      setCode('');
      onResent();
    },
  });
  const { message } = useErrorWords(verify.error ?? resend.error);

  function type(typed: string): void {
    const digits = typed.replace(/\D/g, '').slice(0, codeLength);
    setCode(digits);
    if (digits.length === codeLength && digits !== code && !verify.isPending) verify.mutate(digits);
  }

  return (
    <form
      noValidate
      className="flex max-w-md flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!verify.isPending) verify.mutate(code);
      }}
    >
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
        autoFocus
        label={words.code}
        value={code}
        onChange={type}
        error={message ?? undefined}
      />
      <Button type="submit" size="large" isPending={verify.isPending}>
        {words.confirm}
      </Button>
      <div className="flex flex-wrap justify-between gap-2">
        <Button variant="quiet" isDisabled={wait > 0} isPending={resend.isPending} onPress={() => resend.mutate()}>
          {wait > 0 ? words.resendIn(wait) : words.resend}
        </Button>
        <Button variant="quiet" onPress={onOtherNumber}>
          {words.otherNumber}
        </Button>
      </div>
      {isDemo && (
        <a
          href={`/demo?${new URLSearchParams({ phone })}`}
          target="_blank"
          rel="noopener"
          className={buttonClass('secondary', 'medium', false)}
        >
          {words.demoMessages}
        </a>
      )}
    </form>
  );
}
