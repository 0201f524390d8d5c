import type { CaseSummary } from '@sawt/contract';
import { useMutation } from '@tanstack/react-query';
import { groupCaseNumber, useLanguage, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { useErrorWords } from '#platform/errors.ts';
import { holds, useMe } from '#platform/session.ts';
import { Button } from '#ui';
import { mayMove } from '../bulk/offered-moves.ts';
import { dialogWords, moveWords } from './move-words.ts';
import { useMakeMove } from './use-make-move.ts';

/** Reminds whoever holds the case, at one press from a list; nothing where that is not this person's to do, or was done. */
export function RemindButton({ of: { number, status, agency, remindedUntil } }: { of: CaseSummary }) {
  const { data: me } = useMe();
  const { label } = moveWords[useLanguage()].remind;
  const { remindAbout } = useMessages(dialogWords);
  const makeMove = useMakeMove();
  const remind = useMutation({ mutationFn: () => makeMove('remind', () => client.voice.remind({ params: { number }, body: {} })) });
  const { message } = useErrorWords(remind.error);
  if (!holds(me, 'voice.remind_holder') || agency === null || remindedUntil !== null || !mayMove('remind', status)) return null;
  return (
    <span className="relative z-10 flex flex-col items-start gap-1">
      <Button
        variant="quiet"
        icon="bell"
        isPending={remind.isPending}
        aria-label={remindAbout(groupCaseNumber(number))}
        onPress={() => remind.mutate()}
      >
        {label}
      </Button>
      {message && (
        <span role="alert" className="max-w-64 text-sm/6 text-danger">
          {message}
        </span>
      )}
    </span>
  );
}
