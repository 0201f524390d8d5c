import { parseCaseNumber } from '@sawt/contract';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { defineMessages, useMessages } from '#i18n';
import { useMe } from '#platform/session.ts';
import { Button, Card, TextField } from '#ui';
import { useNumberError } from '../../shared/number-words.ts';

const messages = defineMessages({
  ar: {
    title: 'متابعة بلاغ برقمه',
    number: 'رقم البلاغ',
    hint: 'عشرة أرقام، تجدها في الرسالة النصية.',
    privacy: 'البلاغ لا يراه إلا صاحبه؛ لذلك نطلب منك الدخول برقم جوالك أولًا.',
    wrong: 'رقم البلاغ عشرة أرقام، وأوله ليس صفرًا.',
    show: 'عرض البلاغ',
  },
  en: {
    title: 'Follow a case by its number',
    number: 'Case number',
    hint: 'Ten digits; they are in the SMS.',
    privacy: 'Only the person who sent a case can see it, so we ask you to sign in with your mobile number first.',
    wrong: 'A case number has ten digits and does not begin with 0.',
    show: 'Show the case',
  },
});

export function FollowByNumber() {
  const words = useMessages(messages);
  const navigate = useNavigate();
  const { data: me } = useMe();
  const [typed, setTyped] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  const numberError = useNumberError(typed);

  function follow(): void {
    const number = parseCaseNumber(typed);
    setIsWrong(number === null);
    if (number && number !== 'wrong-digit') void navigate({ to: '/cases/$number', params: { number } });
  }

  return (
    <Card title={words.title}>
      <form
        noValidate
        className="grid max-w-2xl items-start gap-4 sm:grid-cols-[1fr_auto]"
        onSubmit={(event) => {
          event.preventDefault();
          follow();
        }}
      >
        <TextField
          kind="digits"
          label={words.number}
          description={me ? words.hint : `${words.hint} ${words.privacy}`}
          placeholder="0000 000 000"
          value={typed}
          onChange={(next) => {
            setTyped(next);
            setIsWrong(false);
          }}
          error={numberError ?? (isWrong ? words.wrong : undefined)}
        />
        <div className="sm:pt-8.5">
          <Button type="submit" variant="secondary" size="large" icon="search" wide>
            {words.show}
          </Button>
        </div>
      </form>
    </Card>
  );
}
