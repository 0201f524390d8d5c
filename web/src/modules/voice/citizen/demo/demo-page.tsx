import { useIsDemo } from '#app/frame/use-is-demo.ts';
import { defineMessages, useMessages } from '#i18n';
import { EmptyState, PageHeader } from '#ui';
import { DemoAccounts } from './demo-accounts.tsx';
import { DemoMessages } from './demo-messages.tsx';
import { DemoOutbox } from './demo-outbox.tsx';

const messages = defineMessages({
  ar: {
    title: 'النسخة التجريبية',
    intro: 'ما يحتاجه زائر النسخة التجريبية: رسائل الجوالات وحسابات الدخول لكل دور. البيانات كلها غير حقيقية.',
    none: 'هذه الصفحة متاحة في النسخة التجريبية فقط',
  },
  en: {
    title: 'Demonstration',
    intro: 'What a visitor of the demonstration needs: the messages of its phones and a sign-in for every role. None of the data are real.',
    none: 'This page exists in the demonstration only',
  },
});

export function DemoPage() {
  const { title, intro, none } = useMessages(messages);
  const isDemo = useIsDemo();
  if (!isDemo) {
    return (
      <>
        <PageHeader title={title} />
        <EmptyState icon="info" title={none} />
      </>
    );
  }
  return (
    <>
      <PageHeader title={title} description={intro} />
      <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[2fr_3fr]">
        <div className="flex min-w-0 flex-col gap-6">
          <DemoMessages />
          <DemoOutbox />
        </div>
        <DemoAccounts />
      </div>
    </>
  );
}
