import { type CaseDetail, ProblemError } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, linkOptions, Navigate } from '@tanstack/react-router';
import { caseNumberInText, useMessages } from '#i18n';
import { Card, EmptyState, LinkButton, PageHeader, QueryView } from '#ui';
import { CaseTimeline } from '../../shared/case-timeline.tsx';
import { kindWords } from '../../shared/case-words.ts';
import { caseQuery } from '../../shared/queries.ts';
import { CitizenOnly } from '../citizen-only.tsx';
import { AnswerCard } from './answer-card.tsx';
import { CaseActions } from './case-actions.tsx';
import { casePageWords } from './case-page-words.ts';
import { DetailsCard } from './details-card.tsx';
import { PartCards } from './part-cards.tsx';
import { QuestionCard } from './question-card.tsx';
import { StateCard } from './state-card.tsx';

const route = getRouteApi('/citizen/cases/$number');

export function CasePage() {
  const { why } = useMessages(casePageWords);
  return (
    <CitizenOnly why={why} heading={<NumberHeader />}>
      {() => <LoadedCase />}
    </CitizenOnly>
  );
}

/** What can be said before the case is there, or where it does not come. */
function NumberHeader() {
  const { anyTitle } = useMessages(casePageWords);
  const { number } = route.useParams();
  return <PageHeader title={anyTitle(caseNumberInText(number))} back={linkOptions({ to: '/cases' })} />;
}

function LoadedCase() {
  const words = useMessages(casePageWords);
  const { number } = route.useParams();
  const query = useQuery(caseQuery(number));
  if (isUnknown(query.error)) {
    return (
      <>
        <PageHeader title={words.notFound} />
        <EmptyState icon="search" title={words.notFoundWhy} action={<LinkButton to="/cases">{words.myCases}</LinkButton>} />
      </>
    );
  }
  return (
    <>
      {!query.data && <NumberHeader />}
      <QueryView query={query}>
        {(detail) =>
          detail.partOf?.number ? (
            <Navigate to="/cases/$number" params={{ number: detail.partOf.number }} replace />
          ) : (
            <CaseView of={detail} />
          )
        }
      </QueryView>
    </>
  );
}

/** Not there, not theirs, or not a case number at all: one answer for all three. */
function isUnknown(error: unknown): boolean {
  return error instanceof ProblemError && (error.problem.code === 'case.not_found' || error.problem.code === 'request.invalid');
}

function CaseView({ of: detail }: { of: CaseDetail }) {
  const words = useMessages(casePageWords);
  const kinds = useMessages(kindWords);
  // Isolated, so that the groups of the number keep their order within Arabic.
  const number = caseNumberInText(detail.number);
  return (
    <>
      <PageHeader title={words.title(kinds[detail.kind], number)} back={linkOptions({ to: '/cases' })} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="flex min-w-0 flex-col gap-6">
          <StateCard of={detail} />
          {detail.allowed.includes('reply') && <QuestionCard of={detail} />}
          <AnswerCard of={detail} />
          <PartCards of={detail} />
          <CaseActions of={detail} />
          <Card title={words.course}>
            <CaseTimeline events={detail.timeline.toReversed()} reader="citizen" />
          </Card>
        </div>
        <DetailsCard of={detail} />
      </div>
    </>
  );
}
