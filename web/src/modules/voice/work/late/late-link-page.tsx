import { ProblemError } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams } from '@tanstack/react-router';
import { defineMessages, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { EmptyState, LinkButton, PageHeader, QueryView } from '#ui';
import { lateListLink } from '../../figures/case-list-link.ts';

const messages = defineMessages({
  ar: {
    title: 'البلاغات المتأخرة',
    expired: 'انتهت مدة هذا الرابط',
    invalid: 'هذا الرابط غير صحيح',
    text: 'تجد البلاغات المتأخرة كلها في قائمتها، وهي على حالها الآن.',
    open: 'فتح قائمة البلاغات المتأخرة',
  },
  en: {
    title: 'Late cases',
    expired: 'The time of this link is over',
    invalid: 'This link is not right',
    text: 'All late cases are in their list, as they are now.',
    open: 'Open the list of late cases',
  },
});

/** Where the link of a message leads: to the late cases of its agency; a link that is no longer good says so, and where they are. */
export function LateLinkPage() {
  const words = useMessages(messages);
  const { token } = useParams({ from: '/staff/staff/late/$token' });
  const link = useQuery({
    queryKey: ['voice', 'late-link', token],
    queryFn: ({ signal }) => client.escalation.readLateLink({ params: { token } }, { signal }),
    retry: false,
  });
  const code = link.error instanceof ProblemError ? link.error.problem.code : undefined;
  if (link.data) return <Navigate {...lateListLink({ agency: link.data.agency })} replace />;
  return (
    <>
      <PageHeader title={words.title} />
      {code === 'link.expired' || code === 'link.invalid' ? (
        <EmptyState
          icon="clock"
          title={code === 'link.expired' ? words.expired : words.invalid}
          action={<LinkButton {...lateListLink({})}>{words.open}</LinkButton>}
        >
          {words.text}
        </EmptyState>
      ) : (
        <QueryView query={link} lines={4}>
          {() => null}
        </QueryView>
      )}
    </>
  );
}
