import type { SuggestionModel } from '@sawt/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useFormats, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { useErrorWords } from '#platform/errors.ts';
import { Banner, Button, Card, Meter } from '#ui';
import { suggestionModelQuery } from './queries.ts';
import { suggestionWords } from './suggestion-words.ts';

/** Trains now instead of in the night, and says how far it is. */
export function TrainingCard({ training }: { training: SuggestionModel['training'] }) {
  const words = useMessages(suggestionWords);
  const { percent } = useFormats();
  const queries = useQueryClient();
  const start = useMutation({
    mutationFn: () => client.suggestion.trainSuggestion(),
    onSuccess: (model) => queries.setQueryData(suggestionModelQuery.queryKey, model),
  });
  const { message } = useErrorWords(start.error);
  const isAtIt = training?.state === 'waiting' || training?.state === 'running';
  return (
    <Card title={words.training}>
      <div className="flex flex-col items-start gap-4">
        <p className="text-ink-soft">{words.trainingAbout}</p>
        {message && <Banner tone="danger">{message}</Banner>}
        {training?.state === 'failed' && <Banner tone="danger">{words.trainingFailed}</Banner>}
        {isAtIt ? (
          <div role="status" className="w-full">
            <Meter
              label={training.state === 'waiting' ? words.waiting : words.running}
              valueLabel={percent(training.share)}
              share={training.share}
              tone="info"
            />
          </div>
        ) : (
          <Button variant="secondary" icon="refresh" isPending={start.isPending} onPress={() => start.mutate()}>
            {words.train}
          </Button>
        )}
      </div>
    </Card>
  );
}
