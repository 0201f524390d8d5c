import type { Partner } from '@sawt/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats, useMessages } from '#i18n';
import { ProofDialog } from '#modules/identity/proof-dialog.tsx';
import { client } from '#platform/client.ts';
import { proven } from '#platform/proof.ts';
import { Badge, Button, Card, ConfirmDialog, DateTime, DescriptionList, EmptyState, PageHeader, QueryView } from '#ui';
import { KeyDialog } from './key-dialog.tsx';
import { MakeDialog } from './make-dialog.tsx';
import { partnerWords } from './partner-words.ts';

const partnersKey = ['partners'] as const;

/** The systems that may send cases. */
export function PartnersPage() {
  const words = useMessages(partnerWords);
  const queries = useQueryClient();
  const query = useQuery({ queryKey: partnersKey, queryFn: ({ signal }) => client.partners.listPartners({}, { signal }) });
  const [isMaking, setMaking] = useState(false);
  const [key, setKey] = useState<string | null>(null);
  const [ending, setEnding] = useState<Partner | null>(null);
  const reread = () => queries.invalidateQueries({ queryKey: partnersKey });

  async function end(): Promise<void> {
    if (ending) await proven(() => client.partners.revokePartner({ params: { id: ending.id } }));
    await reread();
  }

  return (
    <div className="max-w-4xl">
      <PageHeader
        title={words.title}
        description={words.about}
        actions={
          <Button icon="plus" onPress={() => setMaking(true)}>
            {words.make}
          </Button>
        }
      />
      <QueryView query={query}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState icon="key" title={words.none}>
              {words.noneText}
            </EmptyState>
          ) : (
            <ul className="flex flex-col gap-4">
              {list.map((partner) => (
                <li key={partner.id}>
                  <PartnerCard partner={partner} onEnd={() => setEnding(partner)} />
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
      <ProofDialog />
      <MakeDialog
        isOpen={isMaking}
        onOpenChange={setMaking}
        onMade={(made) => {
          setKey(made);
          void reread();
        }}
      />
      <KeyDialog value={key} onClose={() => setKey(null)} />
      <ConfirmDialog
        title={words.endTitle}
        confirmLabel={words.end}
        isDanger
        isOpen={ending !== null}
        onOpenChange={() => setEnding(null)}
        onConfirm={end}
      >
        {words.endWhy}
      </ConfirmDialog>
    </div>
  );
}

function PartnerCard({ partner, onEnd }: { partner: Partner; onEnd(): void }) {
  const words = useMessages(partnerWords);
  const { text } = useFormats();
  const { name, agency, madeBy, madeAt, lastUsedAt, revokedAt } = partner;
  return (
    <Card title={text(name)} action={<Badge tone={revokedAt ? 'neutral' : 'success'}>{revokedAt ? words.ended : words.active}</Badge>}>
      <div className="flex flex-col gap-4">
        <DescriptionList
          items={[
            { term: words.agency, value: agency ? text(agency.name) : words.anyAgency },
            { term: words.madeAt, value: <DateTime at={madeAt} form="date" /> },
            { term: words.madeBy, value: madeBy && text(madeBy.name) },
            { term: words.lastUsed, value: lastUsedAt ? <DateTime at={lastUsedAt} form="relative" /> : words.never },
          ]}
        />
        {!revokedAt && (
          <div>
            <Button variant="quiet" icon="lock" onPress={onEnd}>
              {words.end}
            </Button>
          </div>
        )}
      </div>
    </Card>
  );
}
