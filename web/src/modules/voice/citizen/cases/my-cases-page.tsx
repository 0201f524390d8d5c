import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { defineMessages, useMessages } from '#i18n';
import { EmptyState, LinkButton, LoadMore, PageHeader, QueryView, Tabs } from '#ui';
import { CitizenOnly } from '../citizen-only.tsx';
import { DraftsCard } from '../drafts/drafts-card.tsx';
import { CaseCards } from './case-card.tsx';
import { type CaseGroup, caseGroupNames, myCasesQuery } from './case-groups.ts';
import { WaitingNotice } from './waiting-notice.tsx';

const messages = defineMessages({
  ar: {
    title: 'بلاغاتي',
    why: 'سجّل الدخول لعرض بلاغاتك',
    groups: 'حالة البلاغات',
    all: 'الكل',
    waiting: 'بانتظار ردك',
    underway: 'قيد المتابعة',
    answered: 'تم الرد عليها',
    over: 'منتهية',
    newCase: 'بلاغ جديد',
    noneAtAll: 'لم تقدّم بلاغًا بعد',
    noneAtAllWhy: 'ما تقدّمه يظهر هنا مع حالته وموعد الرد عليه.',
    noneHere: 'لا توجد بلاغات في هذه الحالة',
  },
  en: {
    title: 'My cases',
    why: 'Sign in to see your cases',
    groups: 'State of the cases',
    all: 'All',
    waiting: 'Waiting for you',
    underway: 'Under way',
    answered: 'Answered',
    over: 'Over',
    newCase: 'New case',
    noneAtAll: 'You have not sent a case yet',
    noneAtAllWhy: 'What you send appears here, with where it stands and when the answer is due.',
    noneHere: 'No cases in this state',
  },
});

const route = getRouteApi('/citizen/cases');

export function MyCasesPage() {
  const words = useMessages(messages);
  const { group = 'all' } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <>
      <PageHeader
        title={words.title}
        actions={
          <LinkButton to="/cases/new" icon="plus">
            {words.newCase}
          </LinkButton>
        }
      />
      <CitizenOnly why={words.why}>
        {() => (
          <div className="flex flex-col gap-6">
            {group !== 'waiting' && <WaitingNotice />}
            <DraftsCard />
            <Tabs
              label={words.groups}
              items={caseGroupNames.map((id) => ({ id, label: words[id], content: <CaseGroupList group={id} /> }))}
              selected={group}
              onSelect={(id) => void navigate({ search: id === 'all' ? {} : { group: id }, replace: true })}
            />
          </div>
        )}
      </CitizenOnly>
    </>
  );
}

function CaseGroupList({ group }: { group: CaseGroup }) {
  const words = useMessages(messages);
  const query = useInfiniteQuery(myCasesQuery(group));
  return (
    <QueryView query={query}>
      {({ pages }) => {
        const cases = pages.flatMap(({ items }) => items);
        if (cases.length === 0) return <NoCases group={group} />;
        return (
          <>
            <CaseCards label={words[group]} cases={cases} />
            <LoadMore query={query} />
          </>
        );
      }}
    </QueryView>
  );
}

function NoCases({ group }: { group: CaseGroup }) {
  const words = useMessages(messages);
  if (group !== 'all') return <EmptyState icon="inbox" title={words.noneHere} />;
  return (
    <EmptyState
      icon="inbox"
      title={words.noneAtAll}
      action={
        <LinkButton to="/cases/new" icon="plus">
          {words.newCase}
        </LinkButton>
      }
    >
      {words.noneAtAllWhy}
    </EmptyState>
  );
}
