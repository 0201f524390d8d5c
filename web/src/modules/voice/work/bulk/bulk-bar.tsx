import { type BulkMove, type CaseStatus, caseStatuses, type Me, maximumSelected } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMessages } from '#i18n';
import { holds } from '#platform/session.ts';
import { Button, IconButton } from '#ui';
import { useIsPhone } from '#ui/use-is-phone.ts';
import { type CaseFilterQuery, figuresQuery } from '../../shared/queries.ts';
import { TagDialog } from '../../tags/tag-dialog.tsx';
import type { ListOrder } from '../inbox/inbox-search.ts';
import { moveIcons } from '../moves/staff-moves.ts';
import { BulkDialog } from './bulk-dialog.tsx';
import { bulkLabels, bulkWords } from './bulk-words.ts';
import { offeredMoves } from './offered-moves.ts';
import type { Selection } from './use-selection.ts';

interface BulkBarProps {
  me: Me;
  selection: Selection;
  filter: CaseFilterQuery;
  order: ListOrder;
}

/** What can be done with what is ticked; there only while something is. On a phone it is a row, whose actions are shown when asked for. */
export function BulkBar({ me, selection, filter, order }: BulkBarProps) {
  const words = useMessages(bulkWords);
  const labels = useMessages(bulkLabels);
  const isPhone = useIsPhone();
  const [isShown, setShown] = useState(false);
  const [isTagging, setTagging] = useState(false);
  const [open, setOpen] = useState<BulkMove | null>(null);
  const { cases, isAll } = selection;
  const isEmpty = cases.length === 0 && !isAll;
  const { data: figures } = useQuery({ ...figuresQuery(filter), enabled: !isEmpty });
  const found = figures?.total;
  const said = isAll ? words.allSelected(found ?? cases.length) : words.selected(cases.length);
  const offered = offeredMoves(me, isAll ? statusesOf(filter) : cases.map(({ status }) => status));
  const all = !isAll && found !== undefined && found > cases.length && (
    <Button variant="quiet" onPress={selection.selectAll}>
      {words.selectAll(found)}
    </Button>
  );
  return (
    <>
      <output className="sr-only">{isEmpty ? '' : said}</output>
      {!isEmpty && (
        <section
          aria-label={words.bar}
          className="sticky top-20 z-10 mb-4 flex flex-col gap-2 rounded-card border border-brand bg-white p-2 ps-4 shadow-raised md:gap-3 md:p-4"
        >
          <div className="flex items-center gap-x-2 gap-y-2 md:flex-wrap md:gap-x-4">
            <p className="min-w-0 flex-1 text-sm/6 font-semibold md:flex-none md:text-base">{said}</p>
            {isPhone ? (
              <>
                <Button variant="secondary" aria-expanded={isShown} onPress={() => setShown(!isShown)}>
                  {words.actions}
                </Button>
                <IconButton icon="close" label={words.clear} onPress={selection.clear} />
              </>
            ) : (
              <>
                {all}
                <Button variant="quiet" icon="close" onPress={selection.clear}>
                  {words.clear}
                </Button>
              </>
            )}
          </div>
          {selection.isFull && <p className="text-sm text-ink-soft">{words.mostSelected(maximumSelected)}</p>}
          {(!isPhone || isShown) && (
            <div className="flex flex-wrap gap-2 max-md:pb-2">
              {isPhone && all}
              {offered.map((move) => (
                <Button key={move} variant="secondary" icon={moveIcons[move]} onPress={() => setOpen(move)}>
                  {labels[move]}
                </Button>
              ))}
              {holds(me, 'voice.tag_case') && !isAll && (
                <Button variant="secondary" icon="tag" onPress={() => setTagging(true)}>
                  {words.tag}
                </Button>
              )}
              {offered.length === 0 && <p className="text-ink-soft">{words.none}</p>}
            </div>
          )}
        </section>
      )}
      {isTagging && <TagDialog numbers={cases.map(({ number }) => number)} onClose={() => setTagging(false)} onDone={selection.clear} />}
      {open && (
        <BulkDialog
          move={open}
          selection={selection}
          found={found ?? cases.length}
          filter={filter}
          order={order}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}

/** In which statuses a filter may find cases. */
const statusesOf = ({ status, whole }: CaseFilterQuery): readonly CaseStatus[] =>
  whole ? [] : caseStatuses.filter((each) => !status || status.split(',').includes(each));
