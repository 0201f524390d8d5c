import type { Block } from '@sawt/contract';
import { useFormats, useMessages } from '#i18n';
import { Badge, Button, Card, DateTime, DescriptionList, type Tone, useNow } from '#ui';
import { blockWords } from './block-words.ts';

export function BlockCard({ block, onDecide }: { block: Block; onDecide(lift: boolean): void }) {
  const words = useMessages(blockWords);
  const { text } = useFormats();
  const { citizen, reason, setBy, until, appeal, decision, decidedBy, mayLift, mayDecide } = block;
  const state = stateOf(block, useNow());
  return (
    <Card title={citizen.name || words.noName} action={<Badge tone={tones[state]}>{words[state]}</Badge>}>
      <div className="flex flex-col gap-5">
        <p className="text-ink-soft">{citizen.phone && <bdi dir="ltr">{citizen.phone}</bdi>}</p>
        <DescriptionList
          items={[
            { term: words.reason, value: <bdi>{reason}</bdi> },
            { term: words.until, value: <DateTime at={until} /> },
            { term: words.setBy, value: setBy && text(setBy.name) },
            ...(appeal === null ? [] : [{ term: words.appeal, value: <bdi>{appeal}</bdi> }]),
            ...(decision === null
              ? []
              : [
                  { term: words.decision, value: <bdi>{decision}</bdi> },
                  { term: words.decidedBy, value: decidedBy && text(decidedBy.name) },
                ]),
          ]}
        />
        {(mayLift || mayDecide) && (
          <div className="flex flex-wrap gap-3">
            <Button variant="secondary" icon="check" onPress={() => onDecide(true)}>
              {words.lift}
            </Button>
            {mayDecide && (
              <Button variant="secondary" icon="close" onPress={() => onDecide(false)}>
                {words.dismiss}
              </Button>
            )}
          </div>
        )}
      </div>
    </Card>
  );
}

type State = 'waits' | 'active' | 'over' | 'lifted' | 'dismissed';
const tones: Record<State, Tone> = { waits: 'warning', active: 'danger', over: 'neutral', lifted: 'success', dismissed: 'danger' };

function stateOf({ outcome, until, appeal }: Block, now: number): State {
  if (outcome === 'lifted') return 'lifted';
  if (Date.parse(until) <= now) return 'over';
  if (outcome === 'dismissed') return 'dismissed';
  return appeal === null ? 'active' : 'waits';
}
