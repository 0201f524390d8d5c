import { useQuery } from '@tanstack/react-query';
import { linkOptions, useParams } from '@tanstack/react-router';
import { useFormats, useMessages } from '#i18n';
import { ProofDialog } from '#modules/identity/proof-dialog.tsx';
import { Banner, Card, PageHeader, QueryView } from '#ui';
import { personQuery } from '../../queries.ts';
import { RecoveryRequest } from '../recovery-request.tsx';
import { StateBadge } from '../state-badge.tsx';
import { PersonActs } from './person-acts.tsx';
import { PersonDetails } from './person-details.tsx';
import { PersonHistory } from './person-history.tsx';
import { PersonSessions } from './person-sessions.tsx';
import { personWords } from './person-words.ts';

/** The account of a member of the staff, for those who manage it. */
export function PersonPage() {
  const words = useMessages(personWords);
  const { text } = useFormats();
  const { id } = useParams({ from: '/staff/staff/people/$id' });
  const person = useQuery(personQuery(id));
  return (
    <QueryView query={person} lines={8}>
      {(member) => (
        <div className="mx-auto max-w-4xl">
          <ProofDialog />
          <PageHeader
            title={text(member.name)}
            description={<StateBadge state={member.state} />}
            back={linkOptions({ to: '/staff/people' })}
            actions={<PersonActs person={member} />}
          />
          <div className="flex flex-col gap-6">
            {member.allowed.length === 0 && <Banner tone="info">{words.beyond}</Banner>}
            {member.recovery && (
              <Card title={words.recovery}>
                <RecoveryRequest recovery={member.recovery} />
              </Card>
            )}
            <PersonDetails person={member} />
            {member.state === 'active' && <PersonSessions person={member} />}
            <PersonHistory person={member} />
          </div>
        </div>
      )}
    </QueryView>
  );
}
