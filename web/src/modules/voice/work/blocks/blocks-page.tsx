import type { Block } from '@sawt/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { EmptyState, FormDialog, PageHeader, QueryView, TextArea } from '#ui';
import { BlockCard } from './block-card.tsx';
import { blockWords } from './block-words.ts';

export interface Deciding {
  block: Block;
  lift: boolean;
}

/** Who may send no cases for a while; what waits for a decision stands first. */
export function BlocksPage() {
  const words = useMessages(blockWords);
  const queries = useQueryClient();
  const query = useQuery({ queryKey: ['blocks'], queryFn: ({ signal }) => client.blocks.listBlocks({}, { signal }) });
  const [deciding, setDeciding] = useState<Deciding | null>(null);
  const [reason, setReason] = useState('');

  async function decide(): Promise<void> {
    if (!deciding) return;
    const { block, lift } = deciding;
    const params = { id: block.id };
    if (block.mayDecide) await client.blocks.decideBlockAppeal({ params, body: { lift, reason } });
    else await client.blocks.liftBlock({ params, body: { reason } });
    setReason('');
    await queries.invalidateQueries({ queryKey: ['blocks'] });
  }

  return (
    <div className="max-w-4xl">
      <PageHeader title={words.title} description={words.about} />
      <QueryView query={query}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState icon="lock" title={words.none}>
              {words.noneText}
            </EmptyState>
          ) : (
            <ul className="flex flex-col gap-4">
              {list.map((block) => (
                <li key={block.id}>
                  <BlockCard block={block} onDecide={(lift) => setDeciding({ block, lift })} />
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
      <FormDialog
        title={deciding?.lift ? words.lift : words.dismiss}
        submitLabel={deciding?.lift ? words.lift : words.dismiss}
        isOpen={deciding !== null}
        onOpenChange={() => setDeciding(null)}
        onSubmit={decide}
      >
        {(errors) => (
          <TextArea
            label={deciding?.lift ? words.liftReason : words.dismissReason}
            maximum={500}
            rows={3}
            value={reason}
            onChange={setReason}
            error={errors.reason}
            autoFocus
          />
        )}
      </FormDialog>
    </div>
  );
}
