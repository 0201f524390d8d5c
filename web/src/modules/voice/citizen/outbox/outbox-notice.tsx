import { useIsMutating } from '@tanstack/react-query';
import { lazyRouteComponent } from '@tanstack/react-router';
import { Suspense } from 'react';
import { defineMessages, useMessages } from '#i18n';
import { useMe } from '#platform/session.ts';
import { Banner, CaseNumber, TextLink } from '#ui';
import { submitKey } from '../new-case/send-case.ts';
import { useOutbox, type Waiting, writeOn } from './outbox.ts';
import { useSending } from './use-sending.ts';

const messages = defineMessages({
  ar: {
    waits: 'بلاغك ينتظر الإرسال',
    waitsWhy: 'محفوظ في هذا الجهاز، ويُرسل من تلقاء نفسه مرة واحدة عند عودة الاتصال.',
    signIn: 'محفوظ في هذا الجهاز. سجّل الدخول ليُرسل.',
    toSignIn: 'تسجيل الدخول',
    arrived: 'وصل بلاغك الذي كان ينتظر الإرسال',
    open: 'عرض البلاغ',
  },
  en: {
    waits: 'Your case waits to be sent',
    waitsWhy: 'It is kept on this device and goes by itself, once, when the line is back.',
    signIn: 'It is kept on this device. Sign in and it goes.',
    toSignIn: 'Sign in',
    arrived: 'The case that waited has arrived',
    open: 'Show the case',
  },
});

// With the words of every error, which no page needs at first.
const RefusedCase = lazyRouteComponent(() => import('./refused-case.tsx'), 'RefusedCase');

/** What was sent and has not arrived, above every page of the citizen; nothing while there is none. */
export function OutboxNotice() {
  const words = useMessages(messages);
  // A page that is sending says itself how it goes.
  const isSendingHere = useIsMutating({ mutationKey: submitKey }) > 0;
  const waiting = useOutbox();
  const arrived = useSending(isSendingHere);
  if (arrived.length + waiting.length === 0 || isSendingHere) return null;
  return (
    <div className="page-width flex flex-col gap-3 pt-4">
      {arrived.map((number) => (
        <Banner
          key={number}
          tone="success"
          title={words.arrived}
          action={
            <TextLink to="/cases/$number/sent" params={{ number }}>
              {words.open}
            </TextLink>
          }
        >
          <CaseNumber number={number} isSpoken />
        </Banner>
      ))}
      {waiting.map((each) => (
        <WaitingCase key={each.sent.key} of={each} />
      ))}
    </div>
  );
}

function WaitingCase({ of }: { of: Waiting }) {
  const words = useMessages(messages);
  const { data: me } = useMe();
  const excerpt = (
    <p className="line-clamp-2 wrap-anywhere" dir="auto">
      {of.sent.text}
    </p>
  );

  if (of.problem) {
    return (
      <Suspense>
        <RefusedCase problem={of.problem} filesUnder={of.sent.key} onChange={() => writeOn(of)}>
          {excerpt}
        </RefusedCase>
      </Suspense>
    );
  }
  return (
    <Banner
      tone="warning"
      title={words.waits}
      action={
        me === null && (
          <TextLink to="/sign-in" search={{ return: '/cases' }}>
            {words.toSignIn}
          </TextLink>
        )
      }
    >
      <p>{me === null ? words.signIn : words.waitsWhy}</p>
      {excerpt}
    </Banner>
  );
}
