import type { DoNotContact } from '@sawt/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { Button, Card, DateTime, EmptyState, QueryView, showToast } from '#ui';
import { doNotContactQuery } from '../queries.ts';
import { contactRuleWords } from './contact-rule-words.ts';
import { PhoneDialog } from './phone-dialog.tsx';
import { ReasonDialog } from './reason-dialog.tsx';

/** Who is not written to, and why. */
export function DoNotContactSection() {
  const words = useMessages(contactRuleWords);
  const queries = useQueryClient();
  const query = useQuery(doNotContactQuery);
  const [isAdding, setAdding] = useState(false);
  const [lifting, setLifting] = useState<DoNotContact | null>(null);
  const reread = () => queries.invalidateQueries({ queryKey: doNotContactQuery.queryKey });

  async function lift(reason: string): Promise<void> {
    if (lifting) await client.doNotContact.liftDoNotContact({ params: { id: lifting.id }, body: { reason } });
    showToast(words.lifted, 'success');
    await reread();
  }

  return (
    <Card
      title={words.list}
      action={
        <Button icon="plus" onPress={() => setAdding(true)}>
          {words.add}
        </Button>
      }
    >
      <p className="mb-2 text-ink-soft">{words.listAbout}</p>
      <QueryView query={query} lines={3}>
        {(entries) =>
          entries.length === 0 ? (
            <EmptyState icon="message" title={words.none}>
              {words.noneText}
            </EmptyState>
          ) : (
            <ul className="divide-y divide-line">
              {entries.map((entry) => (
                <li key={entry.id} className="flex flex-wrap items-start gap-x-4 gap-y-1 py-4">
                  <Entry entry={entry} />
                  <Button variant="quiet" onPress={() => setLifting(entry)}>
                    {words.lift}
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
      {isAdding && <PhoneDialog onClose={() => setAdding(false)} onSet={reread} />}
      {lifting && <ReasonDialog title={words.liftTitle} submitLabel={words.lift} onClose={() => setLifting(null)} onReason={lift} />}
    </Card>
  );
}

function Entry({ entry: { recipient, reason, setAt } }: { entry: DoNotContact }) {
  const words = useMessages(contactRuleWords);
  return (
    <div className="flex-1 basis-56">
      <p className="font-medium">{recipient ? <bdi dir="ltr">{recipient}</bdi> : words.person}</p>
      <p className="wrap-anywhere">{reason}</p>
      <p className="text-sm text-ink-soft">
        {words.since} <DateTime at={setAt} form="date" />
      </p>
    </div>
  );
}
