import { ProblemError } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMessages } from '#i18n';
import { EmptyState, LinkButton, PageHeader, QueryView } from '#ui';
import { caseQuery } from '../../shared/queries.ts';
import { CaseView } from './case-view.tsx';
import { caseWords } from './case-words.ts';
import { useBackToInbox } from './use-back-to-inbox.ts';

const route = getRouteApi('/staff/staff/cases/$number');
/** The clocks run on while one reads. */
const clockMilliseconds = 60_000;

export function CasePage() {
  const words = useMessages(caseWords);
  const back = useBackToInbox();
  const { number } = route.useParams();
  const query = useQuery({ ...caseQuery(number), refetchInterval: clockMilliseconds });
  const isGone = isOutOfReach(query.error);
  if (isGone && !query.data) return <OutOfReach number={number} />;
  return (
    <>
      {!query.data && <PageHeader title={words.title(number)} back={back} />}
      <QueryView query={isGone ? { ...query, error: null } : query} lines={12}>
        {(detail) => <CaseView key={number} detail={isGone ? { ...detail, allowed: [] } : detail} isGone={isGone} />}
      </QueryView>
    </>
  );
}

/** It never was this person's to see, or it has just gone to others; which of the two, the server does not tell. */
const isOutOfReach = (error: unknown): boolean =>
  error instanceof ProblemError && ['case.not_found', 'request.invalid'].includes(error.problem.code);

function OutOfReach({ number }: { number: string }) {
  const words = useMessages(caseWords);
  const back = useBackToInbox();
  return (
    <>
      <PageHeader title={words.title(number)} />
      <EmptyState
        icon="inbox"
        title={words.outOfReach}
        action={
          <LinkButton variant="secondary" {...back}>
            {words.toInbox}
          </LinkButton>
        }
      >
        {words.outOfReachText}
      </EmptyState>
    </>
  );
}
