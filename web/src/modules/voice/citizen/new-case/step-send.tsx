import { type Me, ProblemError } from '@sawt/contract';
import { useRouter } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { defineMessages, useMessages } from '#i18n';
import { useErrorWords } from '#platform/errors.ts';
import { newKey } from '#platform/new-key.ts';
import { useMe } from '#platform/session.ts';
import { Banner, Button, Checkbox, TextField, TextLink } from '#ui';
import { ConsentGate } from '../consents/consent-gate.tsx';
import { PhoneSignIn } from '../sign-in/phone-sign-in.tsx';
import { OthersCases } from './others-cases.tsx';
import { Review } from './review.tsx';
import type { StepProps } from './step-props.ts';
import type { Submit } from './use-submit.ts';

const messages = defineMessages({
  ar: {
    signIn: 'بقيت خطوة: رقم جوالك',
    signInWhy: 'نرسل إلى جوالك رمز تحقق، ثم يصلك عليه رقم البلاغ والرد. ما كتبته محفوظ.',
    name: 'اسمك',
    nameHint: 'كما تحب أن يخاطبك الموظف.',
    nameMissing: 'اكتب اسمك.',
    confidential: 'إخفاء هويتي عن الجهة',
    confidentialWhy: 'لا ترى الجهة اسمك ولا رقمك، وتتواصل معك عبر المنصة فقط. الإمارة وحدها تعرفك.',
    send: 'إرسال البلاغ',
    sendAndFollow: 'إرسال ومتابعة البلاغ المشابه',
    alreadySent: 'وصلنا هذا البلاغ قبل آخر تعديل عليه، ولم نكرر إرساله. تجده في بلاغاتك، ويمكنك أن تضيف إليه ما عدّلته.',
    myCases: 'بلاغاتي',
  },
  en: {
    signIn: 'One thing left: your mobile number',
    signInWhy: 'We send a code to your phone; the case number and the answer come there later. What you typed is kept.',
    name: 'Your name',
    nameHint: 'As you would like to be addressed.',
    nameMissing: 'Write your name.',
    confidential: 'Keep my identity from the agency',
    confidentialWhy:
      'The agency sees neither your name nor your number and talks with you through the platform only. The emirate alone knows you.',
    send: 'Send the case',
    sendAndFollow: 'Send and follow the similar case',
    alreadySent:
      'This case had reached us before your last change, and we did not send it twice. Find it among your cases and add what you changed.',
    myCases: 'My cases',
  },
});

type StepSendProps = StepProps & { submit: Submit };

export function StepSend(props: StepSendProps) {
  const words = useMessages(messages);
  useFetchingNextPages();
  const { data: me } = useMe();
  const { draft, errors } = props;
  return (
    <>
      <Review draft={draft.value} />
      {me?.staff === false && <OthersCases draft={draft.value} onFollow={(follow) => draft.change({ follow })} />}
      <Checkbox
        description={words.confidentialWhy}
        isSelected={draft.value.confidential}
        onChange={(confidential) => draft.change({ confidential })}
      >
        {words.confidential}
      </Checkbox>
      {me ? (
        <WithConsent me={me}>
          <Sending {...props} me={me} />
        </WithConsent>
      ) : (
        <section aria-label={words.signIn} className="flex flex-col gap-4 rounded-field border border-brand-200 bg-brand-50 p-5">
          <h3 className="font-semibold">{words.signIn}</h3>
          <p>{words.signInWhy}</p>
          <PhoneSignIn />
        </section>
      )}
      {errors.confidential && <Banner tone="danger">{errors.confidential}</Banner>}
    </>
  );
}

/** Staff cannot send; why is said elsewhere. */
const WithConsent = ({ me, children }: { me: Me; children: ReactNode }) => (me.staff ? children : <ConsentGate>{children}</ConsentGate>);

function Sending({ draft, errors, submit, me }: StepSendProps & { me: Me }) {
  const words = useMessages(messages);
  const { message } = useErrorWords(submit.error);
  const wasSent = submit.error instanceof ProblemError && submit.error.problem.code === 'request.key_reused';

  function send(): void {
    const key = draft.value.key || newKey();
    draft.change({ key });
    submit.mutate({ ...draft.value, key });
  }

  return (
    <form
      noValidate
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (!submit.isPending) send();
      }}
    >
      {me.name.ar === '' && (
        <TextField
          label={words.name}
          description={words.nameHint}
          autoComplete="name"
          maxLength={80}
          value={draft.value.name}
          onChange={(name) => draft.change({ name })}
          error={errors.name && (draft.value.name.trim() === '' ? words.nameMissing : errors.name)}
        />
      )}
      {wasSent ? (
        <Banner tone="warning" action={<TextLink to="/cases">{words.myCases}</TextLink>}>
          {words.alreadySent}
        </Banner>
      ) : (
        message && <Banner tone="danger">{message}</Banner>
      )}
      <Button type="submit" size="large" icon="send" wide isDisabled={me.staff} isPending={submit.isPending}>
        {draft.value.follow ? words.sendAndFollow : words.send}
      </Button>
    </form>
  );
}

/** The pages that sending leads to, with a line and without: fetched while there is one. */
function useFetchingNextPages(): void {
  const router = useRouter();
  useEffect(() => {
    for (const to of ['/cases', '/cases/$number/sent'] as const) void router.preloadRoute({ to, params: { number: '' } }).catch(() => {});
  }, [router]);
}
