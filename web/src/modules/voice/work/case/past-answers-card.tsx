import { type CaseDetail, openStatuses } from '@sawt/contract';
import { defineMessages, useMessages } from '#i18n';
import { holds, useMe } from '#platform/session.ts';
import { Card } from '#ui';
import type { AskingMove } from '../moves/open-move.tsx';
import { initialText } from '../moves/text-dialog.tsx';
import { addToMoveDraft } from '../moves/use-move-draft.ts';
import { PastAnswers } from './past-answers.tsx';

const messages = defineMessages({
  ar: { title: 'ردود سابقة على بلاغات مشابهة' },
  en: { title: 'Earlier answers to cases like this one' },
});

interface PastAnswersCardProps {
  detail: CaseDetail;
  /** A text was put into the draft of this move. */
  onUsed(move: AskingMove): void;
}

/** For whoever answers cases, while this one has no answer yet. */
export function PastAnswersCard({ detail, onUsed }: PastAnswersCardProps) {
  const words = useMessages(messages);
  const { data: me } = useMe();
  const { number, agency, allowed, status, proposedAnswer } = detail;
  const answers = holds(me, 'voice.propose_answer') || holds(me, 'voice.answer_directly');
  if (!answers || agency === null || !openStatuses.some((open) => open === status)) return null;
  const move = (['propose', 'answer'] as const).find((one) => allowed.includes(one));

  function use(text: string): void {
    if (!move) return;
    addToMoveDraft(number, move, initialText(move, proposedAnswer), text);
    onUsed(move);
  }
  return (
    <Card title={words.title}>
      <PastAnswers number={number} onUse={move && use} />
    </Card>
  );
}
