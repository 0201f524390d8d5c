import type { SuggestionModel } from '@sawt/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { Badge, Button, Card, type Column, ConfirmDialog, DataTable, DateTime, showToast, type Tone } from '#ui';
import { suggestionModelQuery } from './queries.ts';
import { stateWords, suggestionWords } from './suggestion-words.ts';
import { useOutcome } from './use-outcome.ts';

type Version = SuggestionModel['versions'][number];
const tones: Record<Version['state'], Tone> = { live: 'success', past: 'neutral', refused: 'warning' };

/** Which model took the place of which, and why another did not; an earlier one is brought back. */
export function ModelsCard({ versions }: { versions: readonly Version[] }) {
  const words = useMessages(suggestionWords);
  const states = useMessages(stateWords);
  const { number, percent } = useFormats();
  const outcomeOf = useOutcome();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<Version | null>(null);
  const restore = async ({ id }: Version) => {
    queries.setQueryData(suggestionModelQuery.queryKey, await client.suggestion.restoreSuggestionModel({ params: { id } }));
    showToast(words.restored(number(id)), 'success');
  };
  const columns: Column<Version>[] = [
    { key: 'id', header: words.model, isTitle: true, cell: ({ id }) => <span className="font-medium">{words.modelOf(number(id))}</span> },
    { key: 'state', header: words.state, cell: ({ state }) => <Badge tone={tones[state]}>{states[state]}</Badge> },
    { key: 'made', header: words.trained, cell: ({ madeAt }) => <DateTime at={madeAt} /> },
    {
      key: 'right',
      header: words.agencyTop1,
      cell: ({ evaluation: { candidate, standing } }) => (
        <>
          {percent(candidate.agencyTop1)}
          {standing && <span className="block text-sm/6 text-ink-soft">{words.standing(percent(standing.agencyTop1))}</span>}
        </>
      ),
    },
    { key: 'outcome', header: words.outcome, cell: (version) => <span className="text-sm/6">{outcomeOf(version)}</span> },
    {
      key: 'action',
      header: words.action,
      cell: (version) =>
        version.state !== 'live' && (
          <Button variant="quiet" icon="undo" aria-label={words.restoreOf(number(version.id))} onPress={() => setChosen(version)}>
            {words.restore}
          </Button>
        ),
    },
  ];
  return (
    <Card title={words.models}>
      {versions.length === 0 ? (
        <p className="text-ink-soft">{words.none}</p>
      ) : (
        <DataTable label={words.models} rows={versions} rowKey={({ id }) => String(id)} columns={columns} />
      )}
      {chosen && (
        <ConfirmDialog
          title={words.restoreOf(number(chosen.id))}
          confirmLabel={words.restore}
          isOpen
          onOpenChange={() => setChosen(null)}
          onConfirm={() => restore(chosen)}
        >
          {words.restoreText}
        </ConfirmDialog>
      )}
    </Card>
  );
}
