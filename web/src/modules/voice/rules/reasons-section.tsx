import { type Reason, type ReasonMove, reasonMoves } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMessages } from '#i18n';
import { Button, QueryView } from '#ui';
import { ThemeSection } from '../categories/theme-section.tsx';
import { reasonsQuery } from '../shared/queries.ts';
import { ReasonEditor } from './reason-editor.tsx';
import { ReasonRows } from './reason-rows.tsx';
import { reasonMoveWords, ruleWords } from './rule-words.ts';

interface Edited {
  move: ReasonMove;
  /** Left out: a new one. */
  reason?: Reason;
}

/** The list of reasons of every move. */
export function ReasonsSection() {
  const words = useMessages(ruleWords);
  const moves = useMessages(reasonMoveWords);
  const [edited, setEdited] = useState<Edited | null>(null);
  return (
    <section aria-labelledby="reasons" className="flex flex-col gap-4">
      <div>
        <h2 id="reasons" className="text-xl font-semibold">
          {words.reasons}
        </h2>
        <p className="text-ink-soft">{words.reasonsAbout}</p>
      </div>
      <QueryView query={useQuery(reasonsQuery)} lines={8}>
        {(reasons) =>
          reasonMoves.map((move) => {
            const own = reasons.filter((reason) => reason.move === move);
            return (
              <ThemeSection
                key={move}
                level={3}
                title={moves[move]}
                count={own.filter(({ active }) => active).length}
                isOpen={move === reasonMoves[0]}
              >
                <ReasonRows reasons={own} onEdit={(reason) => setEdited({ move, reason })} />
                <p className="pt-3">
                  <Button variant="secondary" icon="plus" aria-label={words.addTo(moves[move])} onPress={() => setEdited({ move })}>
                    {words.add}
                  </Button>
                </p>
              </ThemeSection>
            );
          })
        }
      </QueryView>
      {edited && <ReasonEditor key={edited.reason?.code ?? 'new'} {...edited} onClose={() => setEdited(null)} />}
    </section>
  );
}
