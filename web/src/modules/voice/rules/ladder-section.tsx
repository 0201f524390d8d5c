import type { LadderVersion, Rung } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMessages } from '#i18n';
import { Button, Card, QueryView } from '#ui';
import { BacklogLine } from './backlog-line.tsx';
import { LadderEditor } from './ladder-editor.tsx';
import { LadderHistory } from './ladder-history.tsx';
import { ladderNames, ladderWords } from './ladder-words.ts';
import { laddersQuery } from './queries.ts';
import { useRungLine } from './use-rung-line.ts';

/** When who is told of a case that is late or soon will be, for each kind of clock. */
export function LadderSection() {
  const words = useMessages(ladderWords);
  const names = useMessages(ladderNames);
  const [open, setOpen] = useState<{ what: 'edit' | 'history'; ladder: LadderVersion } | null>(null);
  return (
    <section aria-labelledby="ladders" className="flex flex-col gap-4">
      <div>
        <h2 id="ladders" className="text-xl font-semibold">
          {words.title}
        </h2>
        <p className="text-ink-soft">{words.about}</p>
      </div>
      <BacklogLine />
      <QueryView query={useQuery(laddersQuery)} lines={8}>
        {(ladders) => (
          <div className="flex flex-col gap-4">
            {ladders.map((ladder) => {
              const name = names[ladder.clockKind];
              return (
                <Card
                  key={ladder.clockKind}
                  title={name}
                  action={
                    <span className="flex flex-wrap gap-2">
                      <Button
                        variant="quiet"
                        icon="clock"
                        aria-label={words.historyOf(name)}
                        onPress={() => setOpen({ what: 'history', ladder })}
                      >
                        {words.history}
                      </Button>
                      <Button variant="quiet" icon="edit" aria-label={words.editOf(name)} onPress={() => setOpen({ what: 'edit', ladder })}>
                        {words.edit}
                      </Button>
                    </span>
                  }
                >
                  <RungLines rungs={ladder.rungs} />
                </Card>
              );
            })}
          </div>
        )}
      </QueryView>
      {open?.what === 'edit' && <LadderEditor ladder={open.ladder} onClose={() => setOpen(null)} />}
      {open?.what === 'history' && <LadderHistory clockKind={open.ladder.clockKind} onClose={() => setOpen(null)} />}
    </section>
  );
}

export function RungLines({ rungs }: { rungs: readonly Rung[] }) {
  const lineOf = useRungLine();
  return (
    <ol className="flex flex-col gap-2">
      {rungs.map((rung) => {
        const { when, rest } = lineOf(rung);
        return (
          <li key={`${rung.unit}${rung.value}`}>
            <span className="font-medium">{when}</span>: {rest}
          </li>
        );
      })}
    </ol>
  );
}
