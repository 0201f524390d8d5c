import { type BulkMove, maximumBulkCases, type NewBulk, undoableMoves } from '@sawt/contract';
import { useNavigate } from '@tanstack/react-router';
import { useLanguage, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { useDraft } from '#platform/draft.ts';
import { useRequestKey } from '#platform/use-request-key.ts';
import { Banner, FormDialog, showToast } from '#ui';
import type { CaseFilterQuery } from '../../shared/queries.ts';
import { noWhy, whyBody } from '../../shared/reason-fields.tsx';
import type { ListOrder } from '../inbox/inbox-search.ts';
import { moveWords } from '../moves/move-words.ts';
import { type BulkDraft, BulkFields } from './bulk-fields.tsx';
import { bulkWords } from './bulk-words.ts';
import { mayMove } from './offered-moves.ts';
import type { Selection } from './use-selection.ts';

interface BulkDialogProps {
  move: BulkMove;
  selection: Selection;
  /** How many the list finds. */
  found: number;
  filter: CaseFilterQuery;
  order: ListOrder;
  onClose(): void;
}

/** Says how many, what, and whether there is a way back; asks what the move of one case asks. */
export function BulkDialog({ move, selection, found, filter, order, onClose }: BulkDialogProps) {
  const { label, submit } = moveWords[useLanguage()][move];
  const words = useMessages(bulkWords);
  const navigate = useNavigate();
  const { value, change, clear } = useDraft<BulkDraft>(`bulk.${move}`, { assignee: null, priority: null, text: '', ...noWhy });
  const keyOf = useRequestKey();

  async function begin(): Promise<void> {
    const cases = selection.isAll ? { filter, order } : { numbers: selection.cases.map(({ number }) => number) };
    const body = { ...saidOf(move, value), cases } as NewBulk;
    const { id } = await client.bulks.beginBulk({ body, idempotencyKey: keyOf(body) });
    clear();
    selection.clear();
    showToast(words.begun);
    void navigate({ to: '/staff/bulks/$id', params: { id } });
  }

  return (
    <FormDialog
      title={label}
      isOpen
      onOpenChange={onClose}
      submitLabel={submit}
      onSubmit={begin}
      isDanger={!undoableMoves.includes(move) && move !== 'remind'}
    >
      {(errors) => (
        <>
          <About move={move} selection={selection} found={found} />
          <BulkFields move={move} value={value} onChange={change} errors={errors} />
        </>
      )}
    </FormDialog>
  );
}

function About({ move, selection: { isAll, cases }, found }: Pick<BulkDialogProps, 'move' | 'selection' | 'found'>) {
  const words = useMessages(bulkWords);
  const left = isAll ? 0 : cases.filter(({ status }) => !mayMove(move, status)).length;
  const isFinal = !undoableMoves.includes(move);
  return (
    <Banner tone={isFinal ? 'warning' : 'info'} title={isFinal ? words.final : words.undoable}>
      <p>{isAll ? words.aboutAll(found) : words.about(cases.length)}</p>
      {isAll && found > maximumBulkCases && <p>{words.cut(maximumBulkCases)}</p>}
      {isAll && <p>{words.leftUnknown}</p>}
      {left > 0 && <p>{words.left(left)}</p>}
      {move === 'answer' && <p>{words.sameAnswer}</p>}
    </Banner>
  );
}

/** Nothing chosen: the server says of which field. */
function saidOf(move: BulkMove, { assignee, priority, text, ...why }: BulkDraft): object {
  switch (move) {
    case 'assign':
      return { move, assignee: assignee ?? '', ...(text.trim() && { text }) };
    case 'prioritise':
      return { move, priority, ...whyBody(why) };
    case 'return':
      return { move, ...whyBody(why) };
    case 'answer':
      return { move, text };
    case 'remind':
      return { move, ...(text.trim() && { text }) };
  }
}
