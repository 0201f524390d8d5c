import { ProblemError } from '@sawt/contract';
import { useLocation } from '@tanstack/react-router';
import { useMessages } from '#i18n';
import { EmptyState, LinkButton, PageHeader } from '#ui';
import { staffWords } from './staff-words.ts';

export const isEnrolmentRequired = (error: unknown): boolean =>
  error instanceof ProblemError && error.problem.code === 'auth.second_factor_required';

/** Signed in by the password alone: nothing opens before the authenticator app is enrolled. */
export function EnrolmentRequired() {
  const words = useMessages(staffWords);
  const here = useLocation({ select: (location) => location.href });
  return (
    <>
      <PageHeader title={words.workplace} />
      <EmptyState
        icon="shield"
        title={words.enrolmentTitle}
        action={
          <LinkButton size="large" to="/staff/enrol" search={{ return: here }}>
            {words.enrol}
          </LinkButton>
        }
      >
        {words.enrolmentText}
      </EmptyState>
    </>
  );
}
