import { type BulkDetail, maximumBulkCases } from '@sawt/contract';
import { useFormats, useMessages } from '#i18n';
import { Banner, Card, Meter } from '#ui';
import { bulkWords } from './bulk-words.ts';
import { isRunning } from './queries.ts';

/** The progress while it runs, and its outcome in a sentence. The end is read out; each case is not. */
export function BulkState({ bulk }: { bulk: BulkDetail }) {
  const words = useMessages(bulkWords);
  const { number } = useFormats();
  const { total, waiting, state } = bulk;
  const tried = total - waiting;
  return (
    <>
      {isRunning(bulk) && (
        <Card>
          <div className="flex flex-col gap-3">
            {state === 'collecting' ? (
              <p>{words.collecting(total)}</p>
            ) : (
              <Meter
                label={words.running}
                valueLabel={words.progress(number(tried), number(total))}
                share={total > 0 ? tried / total : 0}
                tone="info"
              />
            )}
            <p className="text-sm text-ink-soft">{words.mayLeave}</p>
          </div>
        </Card>
      )}
      {!isRunning(bulk) && <Outcome bulk={bulk} />}
      {bulk.cut && <Banner tone="warning">{words.wasCut(maximumBulkCases)}</Banner>}
    </>
  );
}

function Outcome({ bulk: { state, total, done, undone } }: { bulk: BulkDetail }) {
  const words = useMessages(bulkWords);
  const went = done + undone;
  if (state === 'stopped') return <Banner tone="warning">{words.leaver}</Banner>;
  if (state === 'done' && total === 0) return <Banner tone="info">{words.noneFound}</Banner>;
  return (
    <Banner tone={went === total ? 'success' : 'warning'} {...(state === 'cancelled' && { title: words.stopped })}>
      {went === total ? words.allWent(total) : words.someWent(went, total)}
    </Banner>
  );
}
