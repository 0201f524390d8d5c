import type { Deputyship } from '@sawt/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats, useMessages } from '#i18n';
import { ProofDialog } from '#modules/identity/proof-dialog.tsx';
import { client } from '#platform/client.ts';
import { Badge, Button, Card, ConfirmDialog, DateTime, EmptyState, noonOf, PageHeader, QueryView } from '#ui';
import { deputiesKey, deputiesQuery } from './deputies-query.ts';
import { deputiesWords } from './deputies-words.ts';
import { NameDeputyDialog } from './name-deputy-dialog.tsx';

/** Who stands in for the reader, and for whom they do. */
export function DeputiesPage() {
  const words = useMessages(deputiesWords);
  const deputyships = useQuery(deputiesQuery);
  const [isNaming, setNaming] = useState(false);
  const [ending, setEnding] = useState<Deputyship | null>(null);
  const queries = useQueryClient();
  const { text } = useFormats();
  async function withdraw(): Promise<void> {
    if (ending) await client.deputies.withdrawDeputy({ params: { id: ending.id } });
    await queries.invalidateQueries({ queryKey: deputiesKey });
  }
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title={words.title}
        description={words.description}
        actions={
          <Button icon="plus" onPress={() => setNaming(true)}>
            {words.name}
          </Button>
        }
      />
      <QueryView query={deputyships} lines={3}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState icon="users" title={words.none}>
              {words.noneText}
            </EmptyState>
          ) : (
            <Card>
              <ul className="divide-y divide-line">
                {list.map((deputyship) => (
                  <DeputyRow key={deputyship.id} deputyship={deputyship} onWithdraw={() => setEnding(deputyship)} />
                ))}
              </ul>
            </Card>
          )
        }
      </QueryView>
      <ProofDialog />
      {isNaming && <NameDeputyDialog isOpen onOpenChange={setNaming} />}
      <ConfirmDialog
        title={words.withdraw}
        confirmLabel={words.withdraw}
        isOpen={ending !== null}
        onOpenChange={() => setEnding(null)}
        onConfirm={withdraw}
        isDanger
      >
        {ending && words.withdrawText(text(ending.deputy.name))}
      </ConfirmDialog>
    </div>
  );
}

function DeputyRow({ deputyship, onWithdraw }: { deputyship: Deputyship; onWithdraw(): void }) {
  const words = useMessages(deputiesWords);
  const { text } = useFormats();
  const { leader, deputy, from, until, current, mayWithdraw } = deputyship;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
      <div className="min-w-0 flex-1 basis-56">
        <p className="font-medium">{mayWithdraw ? text(deputy.name) : words.deputyIsYou(text(leader.name))}</p>
        <p className="text-sm/6 text-ink-soft">
          <DateTime at={noonOf(from)} form="date" /> – <DateTime at={noonOf(until)} form="date" />
        </p>
      </div>
      <Badge tone={current ? 'success' : 'neutral'}>{current ? words.current : words.upcoming}</Badge>
      {mayWithdraw && (
        <Button variant="quiet" onPress={onWithdraw} aria-label={words.withdrawOf(text(deputy.name))}>
          {words.withdraw}
        </Button>
      )}
    </li>
  );
}
