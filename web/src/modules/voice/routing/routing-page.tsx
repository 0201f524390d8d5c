import { useQuery } from '@tanstack/react-query';
import { useMessages } from '#i18n';
import { holds, useMe } from '#platform/session.ts';
import { PageHeader, QueryView } from '#ui';
import { routingQuery } from './queries.ts';
import { routingWords } from './routing-words.ts';
import { RulesCard } from './rules-card.tsx';
import { TrialCard } from './trial-card.tsx';
import { VersionsCard } from './versions-card.tsx';

/** Where cases go that their category alone does not decide. */
export function RoutingPage() {
  const words = useMessages(routingWords);
  const { data: me } = useMe();
  const mayEdit = holds(me, 'voice.manage_routing');
  return (
    <>
      <PageHeader title={words.title} description={words.about} />
      <QueryView query={useQuery(routingQuery)} lines={8}>
        {(routing) => (
          <div className="flex flex-col gap-6">
            <RulesCard routing={routing} mayEdit={mayEdit} />
            {routing.draft && <TrialCard routing={routing} mayEdit={mayEdit} />}
            <VersionsCard routing={routing} mayEdit={mayEdit} />
          </div>
        )}
      </QueryView>
    </>
  );
}
