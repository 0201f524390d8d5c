import type { BulkDetail } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, linkOptions } from '@tanstack/react-router';
import { useFormats, useMessages } from '#i18n';
import { Card, DescriptionList, PageHeader, QueryView, TextLink } from '#ui';
import { priorityWords } from '../../shared/case-words.ts';
import { BulkActions } from './bulk-actions.tsx';
import { BulkRefusals } from './bulk-refusals.tsx';
import { BulkState } from './bulk-state.tsx';
import { bulkLabels, bulkWords, followWords } from './bulk-words.ts';
import { bulkQuery } from './queries.ts';

const route = getRouteApi('/staff/staff/bulks/$id');

/** How far a move in bulk is, and what came of it. */
export function BulkPage() {
  const { id } = route.useParams();
  const query = useQuery(bulkQuery(id));
  return <QueryView query={query}>{(bulk) => <Report bulk={bulk} />}</QueryView>;
}

function Report({ bulk }: { bulk: BulkDetail }) {
  const words = useMessages(bulkWords);
  const labels = useMessages(bulkLabels);
  const followed = useMessages(followWords);
  const priorities = useMessages(priorityWords);
  const { text, number } = useFormats();
  const to = bulk.assignee ? text(bulk.assignee.name) : bulk.priority && priorities[bulk.priority];
  const counted = (count: number) => (count > 0 ? number(count) : null);
  return (
    <>
      <PageHeader
        back={linkOptions({ to: '/staff/bulks' })}
        title={labels[bulk.move]}
        description={
          <>
            {to && !(bulk.follows?.how === 'undo') && <p>{words.to(to)}</p>}
            {bulk.follows && (
              <p>
                {followed[bulk.follows.how]}.{' '}
                <TextLink to="/staff/bulks/$id" params={{ id: bulk.follows.id }}>
                  {words.showFormer}
                </TextLink>
              </p>
            )}
          </>
        }
        actions={<BulkActions bulk={bulk} />}
      />
      <div className="flex flex-col gap-6">
        <BulkState bulk={bulk} />
        <Card>
          <DescriptionList
            items={[
              { term: words.count, value: number(bulk.total) },
              { term: words.went, value: number(bulk.done) },
              { term: words.undone, value: counted(bulk.undone) },
              { term: words.refused, value: counted(bulk.refused) },
              { term: words.waiting, value: bulk.endedAt && counted(bulk.waiting) },
            ]}
          />
        </Card>
        {bulk.refused > 0 && <BulkRefusals bulk={bulk} />}
      </div>
    </>
  );
}
