import type { Routing, RoutingTrial } from '@sawt/contract';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { useErrorWords } from '#platform/errors.ts';
import { Banner, Button, Card, ConfirmDialog, Meter, Select } from '#ui';
import { useRoutingChanged } from './queries.ts';
import { routingWords } from './routing-words.ts';
import { TrialMoves } from './trial-moves.tsx';

const sizes = ['1000', '5000', '20000', '50000'] as const;

/** The draft on past cases; only what was tried as it is now can be put in force. */
export function TrialCard({ routing: { draft, trial }, mayEdit }: { routing: Routing; mayEdit: boolean }) {
  const words = useMessages(routingWords);
  const { number } = useFormats();
  const changed = useRoutingChanged();
  const [size, setSize] = useState<(typeof sizes)[number]>('5000');
  const [confirming, setConfirming] = useState(false);
  const start = useMutation({
    mutationFn: () => client.routing.tryRoutingDraft({ body: { cases: Number(size) } }),
    onSuccess: (routing) => changed(routing, words.started),
  });
  const { message } = useErrorWords(start.error);
  const isPresent = trial?.edition === draft?.edition;
  const seen = trial?.state === 'done' && isPresent ? trial : null;
  const makeLive = async ({ id }: RoutingTrial) => changed(await client.routing.makeRoutingLive({ body: { trial: id } }), words.madeLive);

  return (
    <Card title={words.trial}>
      <div className="flex flex-col gap-4">
        <p className="text-ink-soft">{words.trialAbout}</p>
        {message && <Banner tone="danger">{message}</Banner>}
        {trial?.state === 'running' && isPresent && (
          <Meter
            label={words.running}
            valueLabel={words.progress(number(trial.looked), number(trial.wanted))}
            share={trial.looked / trial.wanted}
            tone="info"
          />
        )}
        {trial?.state === 'failed' && <Banner tone="danger">{words.failed}</Banner>}
        {trial && !isPresent && <Banner tone="warning">{words.outdated}</Banner>}
        {trial?.state === 'done' && <Outcome trial={trial} />}
        {mayEdit && (
          <div className="flex flex-wrap items-end gap-3">
            <Select
              label={words.howMany}
              options={sizes.map((value) => ({ value, label: words.newest(Number(value)) }))}
              value={size}
              onChange={setSize}
            />
            <Button
              variant="secondary"
              size="large"
              icon="refresh"
              onPress={() => start.mutate()}
              isPending={start.isPending || (trial?.state === 'running' && isPresent)}
            >
              {words.try}
            </Button>
            {seen && (
              <Button size="large" icon="check" onPress={() => setConfirming(true)}>
                {words.makeLive}
              </Button>
            )}
          </div>
        )}
        {mayEdit && !seen && <p className="text-sm text-ink-soft">{words.tryFirst}</p>}
      </div>
      {seen && (
        <ConfirmDialog
          title={words.makeLive}
          confirmLabel={words.makeLive}
          isOpen={confirming}
          onOpenChange={setConfirming}
          onConfirm={() => makeLive(seen)}
        >
          {words.makeLiveText(seen.changed)}
        </ConfirmDialog>
      )}
    </Card>
  );
}

function Outcome({ trial: { changed, looked, rightNow, rightThen, moves } }: { trial: RoutingTrial }) {
  const words = useMessages(routingWords);
  const { number } = useFormats();
  return (
    <>
      <p className="text-lg font-semibold">{words.outcome(changed, looked)}</p>
      <p>{words.right(number(rightNow), number(rightThen))}</p>
      {moves.length > 0 && <TrialMoves moves={moves} />}
    </>
  );
}
