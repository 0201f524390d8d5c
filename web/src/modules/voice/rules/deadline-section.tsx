import type { DeadlinePolicy } from '@sawt/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { Button, ConfirmDialog, DataTable, EmptyState, QueryView, showToast } from '#ui';
import { useScopeLine } from '../shared/use-scope-line.ts';
import { DeadlineDialog } from './deadline-dialog.tsx';
import { DeadlineHistory } from './deadline-history.tsx';
import { DeadlineTrial } from './deadline-trial.tsx';
import { deadlineWords } from './deadline-words.ts';
import { deadlinePoliciesQuery, deadlinesKey } from './queries.ts';
import { useDeadlineColumns } from './use-deadline-columns.tsx';

type Open = { what: 'add' } | { what: 'history' } | { what: 'edit' | 'withdraw'; policy: DeadlinePolicy };

/** How long cases have, by what they are; and what a case would get. */
export function DeadlineSection() {
  const words = useMessages(deadlineWords);
  const [open, setOpen] = useState<Open | null>(null);
  const columns = useDeadlineColumns((what, policy) => setOpen({ what, policy }));
  const close = () => setOpen(null);
  const policies = useQuery(deadlinePoliciesQuery);
  return (
    <section aria-labelledby="deadlines" className="flex flex-col gap-4">
      <div>
        <h2 id="deadlines" className="text-xl font-semibold">
          {words.title}
        </h2>
        <p className="text-ink-soft">{words.about}</p>
      </div>
      <p className="flex flex-wrap gap-3">
        <Button variant="secondary" icon="plus" onPress={() => setOpen({ what: 'add' })}>
          {words.add}
        </Button>
        <Button variant="quiet" icon="clock" onPress={() => setOpen({ what: 'history' })}>
          {words.history}
        </Button>
      </p>
      <QueryView query={policies} lines={4}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState icon="clock" title={words.none}>
              {words.noneAbout}
            </EmptyState>
          ) : (
            <DataTable label={words.title} columns={columns} rows={list} rowKey={({ id }) => String(id)} />
          )
        }
      </QueryView>
      <DeadlineTrial />
      {open?.what === 'add' && <DeadlineDialog onClose={close} />}
      {open?.what === 'edit' && <DeadlineDialog policy={open.policy} onClose={close} />}
      {open?.what === 'withdraw' && <WithdrawDialog policy={open.policy} onClose={close} />}
      {open?.what === 'history' && <DeadlineHistory policies={policies.data ?? []} onClose={close} />}
    </section>
  );
}

function WithdrawDialog({ policy: { id, scope }, onClose }: { policy: DeadlinePolicy; onClose(): void }) {
  const words = useMessages(deadlineWords);
  const lineOf = useScopeLine();
  const queries = useQueryClient();

  async function withdraw(): Promise<void> {
    queries.setQueryData(deadlinePoliciesQuery.queryKey, await client.deadlines.withdrawDeadlinePolicy({ params: { id } }));
    void queries.invalidateQueries({ queryKey: deadlinesKey });
    showToast(words.withdrawn, 'success');
  }

  return (
    <ConfirmDialog
      title={words.withdrawOf(lineOf(scope))}
      isOpen
      onOpenChange={onClose}
      confirmLabel={words.withdraw}
      onConfirm={withdraw}
      isDanger
    >
      {words.withdrawHelp}
    </ConfirmDialog>
  );
}
