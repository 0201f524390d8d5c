import type { SuggestionModel } from '@sawt/contract';
import { suggestionModes } from '@sawt/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { useErrorWords } from '#platform/errors.ts';
import { Banner, Button, Card, NumberField, RadioCards, showToast } from '#ui';
import { LastChange } from './last-change.tsx';
import { suggestionModelQuery } from './queries.ts';
import { modeWords, suggestionWords } from './suggestion-words.ts';

type Setting = Pick<SuggestionModel, 'mode' | 'threshold'>;

/** What is done with suggestions, and from what confidence on; beside it what that would have meant. */
export function SettingCard({ model }: { model: SuggestionModel }) {
  const words = useMessages(suggestionWords);
  const modes = useMessages(modeWords);
  const queries = useQueryClient();
  const [mode, setMode] = useState(model.mode);
  const [percent, setPercent] = useState<number | null>(Math.round(model.threshold * 100));
  const save = useMutation({
    mutationFn: (body: Setting) => client.suggestion.updateSuggestion({ body }),
    onSuccess: (saved) => {
      queries.setQueryData(suggestionModelQuery.queryKey, saved);
      showToast(words.saved, 'success');
    },
  });
  const { message, fields } = useErrorWords(save.error);
  const threshold = percent === null ? null : percent / 100;
  const isSame = mode === model.mode && threshold === model.threshold;
  return (
    <Card title={words.setting}>
      <div className="flex flex-col gap-5">
        {message && <Banner tone="danger">{message}</Banner>}
        <RadioCards
          label={words.mode}
          options={suggestionModes.map((value) => ({ value, label: modes[value], description: modes[`${value}About`] }))}
          value={mode}
          onChange={setMode}
          columns={1}
        />
        <div className="max-w-xs">
          <NumberField
            label={words.threshold}
            description={words.thresholdHelp}
            minimum={50}
            maximum={99}
            value={percent}
            onChange={setPercent}
            error={fields.threshold}
          />
        </div>
        <Meaning newest={model.newest} threshold={threshold} />
        <div className="flex flex-wrap gap-3">
          <Button
            icon="check"
            isDisabled={isSame || threshold === null}
            isPending={save.isPending}
            onPress={() => threshold !== null && save.mutate({ mode, threshold })}
          >
            {words.save}
          </Button>
        </div>
        {model.lastChange && (
          <LastChange change={model.lastChange} now={model} onUndo={(body) => save.mutate(body)} isPending={save.isPending} />
        )}
      </div>
    </Card>
  );
}

/** What a threshold would have routed by itself. */
function Meaning({ newest, threshold }: { newest: SuggestionModel['newest']; threshold: number | null }) {
  const words = useMessages(suggestionWords);
  const { number } = useFormats();
  const at = newest?.evaluation.atThreshold.find((each) => threshold !== null && Math.abs(each.threshold - threshold) < 0.001);
  return (
    <div role="status">
      {newest && at ? (
        <Banner tone="info">
          {words.meaning(number(newest.evaluation.texts), at.routed, at.wrong)}{' '}
          {newest.on === 'cases' ? words.meaningOnCases : words.meaningOnFolds}
        </Banner>
      ) : (
        <p className="text-sm text-ink-soft">{words.noMeaning}</p>
      )}
    </div>
  );
}
