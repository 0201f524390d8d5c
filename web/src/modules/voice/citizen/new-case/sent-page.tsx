import type { CaseDetail } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { defineMessages, useFormats, useMessages } from '#i18n';
import { Card, CaseNumber, DateTime, Icon, LinkButton, QueryView } from '#ui';
import { PageTitle } from '#ui/page-title.tsx';
import { caseQuery } from '../../shared/queries.ts';
import { CitizenOnly } from '../citizen-only.tsx';

const messages = defineMessages({
  ar: {
    tab: 'تم استلام بلاغك · صوت المواطن',
    title: 'تم استلام بلاغك',
    why: 'سجّل الدخول لعرض البلاغ',
    number: 'رقم البلاغ',
    keep: 'أرسلنا الرقم إلى جوالك، ويكفي لمتابعة البلاغ.',
    withAgency: (agency: string) => `وصل بلاغك إلى ${agency}.`,
    withEmirate: 'وصل بلاغك إلى الإمارة، وستحدد الجهة المسؤولة وتحيله إليها.',
    due: 'موعد الرد',
    dueLater: 'يُحدَّد موعد الرد عند إحالة بلاغك إلى الجهة المسؤولة، ونرسله إليك.',
    nextTitle: 'ماذا بعد؟',
    next1: 'يستلم البلاغ مختص في الجهة ويعمل عليه. إن احتاج إلى معلومة سألك هنا وبرسالة نصية.',
    next2: 'يصلك الرد في موعده. وإن تأخر، صُعّد البلاغ إلى قيادة الجهة ثم إلى الإمارة.',
    next3: 'بعد الرد قيّمه، أو اطلب إعادة فتح البلاغ، أو تظلّم إلى الإمارة.',
    follow: 'متابعة البلاغ',
    another: 'بلاغ جديد',
  },
  en: {
    tab: 'We received your case · Citizen’s Voice',
    title: 'We received your case',
    why: 'Sign in to see the case',
    number: 'Case number',
    keep: 'The number is in an SMS on your phone; it is all you need to follow the case.',
    withAgency: (agency: string) => `Your case is now with: ${agency}.`,
    withEmirate: 'Your case is with the emirate, which finds the agency responsible and refers it there.',
    due: 'Answer due by',
    dueLater: 'The day by which you are answered is set when your case goes to the agency; we will send it to you.',
    nextTitle: 'What happens next?',
    next1: 'A specialist of the agency takes the case. If something is not clear, you are asked here and by SMS.',
    next2: 'The answer comes in time. If it is late, the case rises to the agency’s leaders and then to the emirate.',
    next3: 'Once answered, rate it, ask for it to be reopened, or appeal to the emirate.',
    follow: 'Follow the case',
    another: 'New case',
  },
});

const route = getRouteApi('/citizen/cases/$number/sent');

export function SentPage() {
  const { tab, why } = useMessages(messages);
  return (
    <div className="mx-auto max-w-3xl">
      <PageTitle title={tab} />
      <CitizenOnly why={why}>{() => <SentCase />}</CitizenOnly>
    </div>
  );
}

function SentCase() {
  const { number } = route.useParams();
  return <QueryView query={useQuery(caseQuery(number))}>{(detail) => <Receipt of={detail} />}</QueryView>;
}

function Receipt({ of: { number, agency, dueAt } }: { of: CaseDetail }) {
  const words = useMessages(messages);
  const { text } = useFormats();
  return (
    <div className="flex flex-col gap-6">
      <section className="flex flex-col items-center gap-4 rounded-card border border-brand-200 bg-white px-6 py-10 text-center shadow-card">
        <span className="grid size-18 place-items-center rounded-full bg-brand-50 text-brand">
          <Icon name="success" className="size-11" />
        </span>
        <h1 className="text-2xl font-bold md:text-3xl">{words.title}</h1>
        <p className="text-ink-soft">{words.number}</p>
        <p className="text-4xl/tight font-bold text-brand-700 md:text-5xl/tight">
          <CaseNumber number={number} isSpoken />
        </p>
        <p className="text-ink-soft">{words.keep}</p>
        <div className="flex w-full flex-col gap-1 rounded-field bg-canvas px-5 py-4">
          <p className="font-medium">{agency ? words.withAgency(text(agency.name)) : words.withEmirate}</p>
          {dueAt && (
            <p>
              {words.due}:{' '}
              <strong className="font-semibold">
                <DateTime at={dueAt} form="date" />
              </strong>
            </p>
          )}
          {!agency && <p>{words.dueLater}</p>}
        </div>
      </section>
      <Card title={words.nextTitle}>
        <ol className="flex list-decimal flex-col gap-2 ps-6 rtl:list-[arabic-indic] marker:font-semibold marker:text-brand">
          <li>{words.next1}</li>
          <li>{words.next2}</li>
          <li>{words.next3}</li>
        </ol>
      </Card>
      <div className="flex flex-col gap-3 sm:flex-row">
        <LinkButton to="/cases/$number" params={{ number }} size="large">
          {words.follow}
        </LinkButton>
        <LinkButton to="/cases/new" variant="secondary" size="large" icon="plus">
          {words.another}
        </LinkButton>
      </div>
    </div>
  );
}
