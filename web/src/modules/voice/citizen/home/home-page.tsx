import { useIsDemo } from '#app/frame/use-is-demo.ts';
import { defineMessages, useMessages } from '#i18n';
import { isSomebodys } from '#platform/draft.ts';
import { useMe } from '#platform/session.ts';
import { Banner, LinkButton, TextLink } from '#ui';
import { PageTitle } from '#ui/page-title.tsx';
import { WaitingNotice } from '../cases/waiting-notice.tsx';
import { ComingCases, CurrentCases } from './current-cases.tsx';
import { FollowByNumber } from './follow-by-number.tsx';
import { HowItWorks } from './how-it-works.tsx';

const messages = defineMessages({
  ar: {
    tab: 'صوت المواطن · المواطن أولًا',
    motto: 'المواطن أولًا',
    title: 'صوتك يصل إلى المسؤول مباشرة',
    intro: 'قدّم شكوى أو مقترحًا أو ملاحظة أو بلاغًا عن أي خدمة حكومية في منطقة القصيم، وتابعه خطوة بخطوة حتى يصلك الرد.',
    send: 'قدّم بلاغًا',
    emergency: 'في الحالات الطارئة اتصل بأرقام الطوارئ أولًا.',
    demo: 'هذه نسخة تجريبية: حسابات الدخول ورسائل الجوال معروضة في صفحة واحدة.',
    toDemo: 'حسابات النسخة التجريبية',
  },
  en: {
    tab: 'Citizen’s Voice · The citizen first',
    motto: 'The citizen first',
    title: 'Your voice reaches the official responsible',
    intro:
      'Send a complaint, a suggestion, an observation or a report about any government service in Qassim Region, and follow it step by step until you are answered.',
    send: 'Send a case',
    emergency: 'In an emergency call the emergency numbers first.',
    demo: 'This is a demonstration: its sign-ins and the messages of its phones are shown on one page.',
    toDemo: 'Demo accounts',
  },
});

export function HomePage() {
  const words = useMessages(messages);
  const { data: me, isPending } = useMe();
  const isDemo = useIsDemo();
  const isCitizen = me?.staff === false;
  return (
    <div className="flex flex-col gap-8 md:gap-12">
      <PageTitle title={words.tab} />
      {isCitizen && <WaitingNotice />}
      <section className="flex flex-col items-start gap-5 rounded-card border border-line border-s-4 border-s-brand bg-white px-6 py-10 shadow-card md:px-14 md:py-16">
        <p className="font-medium text-brand-700">{words.motto}</p>
        <h1 className="max-w-2xl text-3xl/tight font-bold md:text-5xl/tight">{words.title}</h1>
        <p className="max-w-2xl text-lg/8 text-ink-soft">{words.intro}</p>
        <LinkButton to="/cases/new" size="large" icon="plus">
          {words.send}
        </LinkButton>
        <p className="text-sm text-ink-soft">{words.emergency}</p>
      </section>
      {isCitizen ? <CurrentCases /> : isPending && isSomebodys() && <ComingCases />}
      <HowItWorks />
      <FollowByNumber />
      {isDemo && (
        <Banner tone="info" action={<TextLink to="/demo">{words.toDemo}</TextLink>}>
          {words.demo}
        </Banner>
      )}
    </div>
  );
}
