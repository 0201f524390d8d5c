import { useState } from 'react';
import { groupCaseNumber, useMessages } from '#i18n';
import { Button } from '#ui';
import { JudgeDialog, type JudgedAnswer } from './judge-dialog.tsx';
import { judgeWords } from './judge-words.ts';

export function JudgeButton({ of }: { of: JudgedAnswer }) {
  const words = useMessages(judgeWords);
  const [isOpen, setIsOpen] = useState(false);
  const number = groupCaseNumber(of.number);
  return (
    <>
      <Button
        variant={of.verdict ? 'quiet' : 'primary'}
        onPress={() => setIsOpen(true)}
        aria-label={of.verdict ? words.againOf(number) : words.judgeOf(number)}
      >
        {of.verdict ? words.again : words.judge}
      </Button>
      {isOpen && <JudgeDialog of={of} onClose={() => setIsOpen(false)} />}
    </>
  );
}
