import type { ErasureLine, Me } from '@sawt/contract';
import { useState } from 'react';
import { defineMessages, useMessages } from '#i18n';
import { SessionsCard } from '#modules/identity/sessions-card.tsx';
import { EmailCard } from '#modules/notify/contact/email-card.tsx';
import { PushCard } from '#modules/notify/contact/push-card.tsx';
import { PreferencesCard } from '#modules/notify/preferences/preferences-card.tsx';
import { useErrorWords } from '#platform/errors.ts';
import { useForgetSession, useSignOut } from '#platform/session.ts';
import { Banner, Button, Card, PageHeader } from '#ui';
import { CitizenOnly } from '../citizen-only.tsx';
import { ConsentsCard } from '../consents/consents-card.tsx';
import { ChangePhone } from './change-phone-dialog.tsx';
import { CitizenProofDialog } from './citizen-proof-dialog.tsx';
import { ErasureLines } from './erasure-lines.tsx';
import { IdentityNumberCard } from './identity-number-card.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { MyDataCard } from './my-data-card.tsx';
import { myDataWords } from './my-data-words.ts';
import { NameForm } from './name-form.tsx';

const messages = defineMessages({
  ar: {
    title: 'حسابي',
    why: 'سجّل الدخول إلى حسابك',
    mine: 'بياناتي',
    phone: 'رقم الجوال',
    language: 'اللغة',
    leave: 'تسجيل الخروج',
    leaveWhy: 'تُمحى المسودات التي لم ترسلها من هذا الجهاز.',
  },
  en: {
    title: 'Account',
    why: 'Sign in to your account',
    mine: 'About me',
    phone: 'Mobile number',
    language: 'Language',
    leave: 'Sign out',
    leaveWhy: 'Drafts that you have not sent are removed from this device.',
  },
});

export function AccountPage() {
  const { title, why } = useMessages(messages);
  const [receipt, setReceipt] = useState<ErasureLine[]>();
  const forget = useForgetSession();
  if (receipt) return <Erased lines={receipt} />;
  const onErased = (lines: ErasureLine[]) => {
    setReceipt(lines);
    forget();
  };
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader title={title} />
      <CitizenOnly why={why}>{(me) => <Account me={me} onErased={onErased} />}</CitizenOnly>
    </div>
  );
}

/** What became of each kind of data: there is nobody signed in any more who could read it up. */
function Erased({ lines }: { lines: readonly ErasureLine[] }) {
  const words = useMessages(myDataWords);
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader title={words.doneTitle} description={words.doneText} />
      <Card>
        <ErasureLines lines={lines} isDone />
      </Card>
    </div>
  );
}

function Account({ me, onErased }: { me: Me; onErased(lines: ErasureLine[]): void }) {
  const words = useMessages(messages);
  const leave = useSignOut();
  const { message } = useErrorWords(leave.error);
  return (
    <div className="flex flex-col gap-6">
      <Card title={words.mine}>
        <div className="flex flex-col gap-6">
          {me.phone && (
            <p>
              <span className="text-ink-soft">{words.phone}: </span>
              <bdi dir="ltr" className="font-medium">
                {me.phone}
              </bdi>
            </p>
          )}
          <ChangePhone hasPhone={me.phone !== null} />
          <NameForm me={me} />
        </div>
      </Card>
      <Card title={words.language}>
        <LanguageChoice />
      </Card>
      <EmailCard />
      <PushCard />
      <PreferencesCard />
      <IdentityNumberCard />
      <ConsentsCard />
      <SessionsCard />
      <MyDataCard hasPhone={me.phone !== null} onErased={onErased} />
      <CitizenProofDialog phone={me.phone} />
      <Card title={words.leave}>
        <div className="flex flex-col items-start gap-4">
          {message && <Banner tone="danger">{message}</Banner>}
          <p className="text-ink-soft">{words.leaveWhy}</p>
          <Button variant="secondary" icon="sign-out" isPending={leave.isPending} onPress={() => leave.mutate()}>
            {words.leave}
          </Button>
        </div>
      </Card>
    </div>
  );
}
