import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useFormats, useLanguage, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { useErrorWords } from '#platform/errors.ts';
import { holds, useMe } from '#platform/session.ts';
import { Banner, Button } from '#ui';
import { useLatest } from '#ui/use-latest.ts';
import { lastSeen, type MoveDialogProps } from './move-dialog.tsx';
import { dialogWords, moveWords } from './move-words.ts';
import { type AskingMove, OpenMove } from './open-move.tsx';
import { type ImmediateMove, isImmediate, moveIcons, offeredMoves, type StaffMove } from './staff-moves.ts';
import { useMakeMove } from './use-make-move.ts';

interface MoveBarProps extends Pick<MoveDialogProps, 'detail' | 'isGone'> {
  /** The move whose dialog is open. */
  open: AskingMove | null;
  onOpen(move: AskingMove | null): void;
  /** The case has moved: where its new state stands the focus goes on. */
  onMoved(): void;
}

/** What one may do with the case: the step onward as a button that stands out, the rest beside it. */
export function MoveBar({ detail, isGone, open, onOpen, onMoved }: MoveBarProps) {
  const language = useLanguage();
  const words = useMessages(dialogWords);
  const makeMove = useMakeMove();
  const start = useMutation({
    mutationFn: (move: ImmediateMove) =>
      makeMove(move, () => client.voice[move]({ params: { number: detail.number }, body: lastSeen(detail) })),
    onSuccess: () => setMoves((before) => before + 1),
  });
  const [moves, setMoves] = useState(0);
  const moved = useLatest(onMoved);
  // Only once the dialog is gone: while it is open it keeps the focus to itself.
  useEffect(() => {
    if (moves > 0) moved.current();
  }, [moves, moved]);
  const { message } = useErrorWords(start.error);
  const { main, others } = offeredMoves(detail);

  const choose = (move: StaffMove) => (isImmediate(move) ? start.mutate(move) : onOpen(move));
  const labelOf = (move: StaffMove) => (move === 'assign' && detail.assignee ? words.reassign : moveWords[language][move].label);

  return (
    <div className="flex flex-col gap-4">
      {message && <Banner tone="danger">{message}</Banner>}
      {/* biome-ignore lint/a11y/useSemanticElements: buttons side by side are no fieldset */}
      <div role="group" aria-label={words.actions} className="flex flex-wrap items-center gap-2">
        {main && (
          <Button size="large" icon={moveIcons[main]} isPending={start.isPending} onPress={() => choose(main)}>
            {labelOf(main)}
          </Button>
        )}
        {others.map((move) => (
          <Button key={move} variant="quiet" icon={moveIcons[move]} onPress={() => choose(move)}>
            {labelOf(move)}
          </Button>
        ))}
        {!main && others.length === 0 && <p className="text-ink-soft">{words.readOnly}</p>}
      </div>
      <Reminded detail={detail} />
      {open && (
        <OpenMove
          move={open}
          detail={detail}
          isGone={isGone}
          onClose={() => onOpen(null)}
          onDone={() => {
            onOpen(null);
            setMoves(moves + 1);
          }}
        />
      )}
    </div>
  );
}

/** To whoever could remind: that somebody has, and from when it is possible again. */
function Reminded({ detail: { remindedUntil } }: Pick<MoveBarProps, 'detail'>) {
  const { data: me } = useMe();
  const words = useMessages(dialogWords);
  const { date, time } = useFormats();
  if (remindedUntil === null || !holds(me, 'voice.remind_holder')) return null;
  return <p className="text-sm/6 text-ink-soft">{words.remindedUntil(`${date(remindedUntil)} · ${time(remindedUntil)}`)}</p>;
}
