import { type DeadlinePolicy, type DeadlineVersion, deadlineScopeKey } from '@sawt/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useFormats, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { Badge, Dialog, EmptyState, QueryView, VersionList } from '#ui';
import { useScopeLine } from '../shared/use-scope-line.ts';
import { deadlineWords } from './deadline-words.ts';
import { deadlinePoliciesQuery, deadlinesKey, deadlineVersionsQuery } from './queries.ts';

/** Who set which policy when; what was set can be set again. */
export function DeadlineHistory({ policies, onClose }: { policies: readonly DeadlinePolicy[]; onClose(): void }) {
  const words = useMessages(deadlineWords);
  const lineOf = useScopeLine();
  const queries = useQueryClient();
  const inForce = (version: DeadlineVersion) => policies.find(({ scope }) => deadlineScopeKey(scope) === deadlineScopeKey(version.scope));

  async function restore(version: DeadlineVersion): Promise<void> {
    const input = { params: { id: version.id }, body: { seen: inForce(version)?.id ?? null } };
    queries.setQueryData(deadlinePoliciesQuery.queryKey, await client.deadlines.restoreDeadlinePolicy(input));
    await queries.invalidateQueries({ queryKey: deadlinesKey });
  }

  return (
    <Dialog title={words.history} isOpen onOpenChange={onClose}>
      <QueryView query={useQuery(deadlineVersionsQuery)} lines={6}>
        {(versions) =>
          versions.length === 0 ? (
            <EmptyState icon="clock" title={words.none}>
              {words.noneAbout}
            </EmptyState>
          ) : (
            <VersionList
              versions={versions}
              numberOf={({ id }) => id}
              stateOf={(version) => (inForce(version)?.id === version.id ? 'live' : 'past')}
              mayRestore={(version) => version.answerMinutes !== null && !isAsNow(version, inForce(version))}
              restoreHelp={words.restoreHelp}
              onRestore={restore}
            >
              {(version) => (
                <>
                  <p className="font-medium">{lineOf(version.scope)}</p>
                  <Times of={version} />
                </>
              )}
            </VersionList>
          )
        }
      </QueryView>
    </Dialog>
  );
}

const isAsNow = (version: DeadlineVersion, now: DeadlinePolicy | undefined) =>
  now?.acknowledgeMinutes === version.acknowledgeMinutes && now.answerMinutes === version.answerMinutes;

function Times({ of: { acknowledgeMinutes, answerMinutes } }: { of: DeadlineVersion }) {
  const words = useMessages(deadlineWords);
  const { workingTime } = useFormats();
  if (acknowledgeMinutes === null || answerMinutes === null) return <Badge tone="warning">{words.isWithdrawn}</Badge>;
  return (
    <p>
      {words.acknowledge}: {workingTime(acknowledgeMinutes)}
      {words.comma}
      {words.answer}: {workingTime(answerMinutes)}
    </p>
  );
}
