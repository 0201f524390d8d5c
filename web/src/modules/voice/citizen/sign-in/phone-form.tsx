import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useMessages } from '#i18n';
import { sendPhoneCode } from '#platform/auth.ts';
import { useErrorWords } from '#platform/errors.ts';
import { normalisePhone } from '#platform/phone.ts';
import { Banner, Button, TextField } from '#ui';
import { signInWords } from './sign-in-words.ts';

interface PhoneFormProps {
  typed: string;
  onType(typed: string): void;
  /** With the number as it was understood. */
  onSent(phone: string): void;
}

/** First half of the sign-in: the number. */
export function PhoneForm({ typed, onType, onSent }: PhoneFormProps) {
  const words = useMessages(signInWords);
  const [isWrong, setIsWrong] = useState(false);
  const send = useMutation({ mutationFn: sendPhoneCode, onSuccess: (_, phone) => onSent(phone) });
  const { message } = useErrorWords(send.error);

  function submit(): void {
    const phone = normalisePhone(typed);
    setIsWrong(phone === null);
    if (phone) send.mutate(phone);
  }

  return (
    <form
      noValidate
      className="flex max-w-md flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {message && <Banner tone="danger">{message}</Banner>}
      <TextField
        kind="phone"
        name="phone"
        autoComplete="tel"
        label={words.phone}
        description={words.phoneHint}
        placeholder="05xxxxxxxx"
        value={typed}
        onChange={onType}
        error={isWrong ? words.phoneWrong : undefined}
      />
      <Button type="submit" size="large" isPending={send.isPending}>
        {words.sendCode}
      </Button>
    </form>
  );
}
