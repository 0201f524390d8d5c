import { type Problem, ProblemError } from '@sawt/contract';
import { type ReactNode, useState } from 'react';
import { defineMessages, useMessages } from '#i18n';
import { useErrorWords } from '#platform/errors.ts';
import { passFilesOn } from '#platform/kept-files.ts';
import { Banner, Button } from '#ui';

const messages = defineMessages({
  ar: { refused: 'لم يُقبل بلاغك بعد', change: 'تعديل البلاغ', other: 'لديك بلاغ آخر لم تكمله. أرسله أو ابدأ من جديد، ثم عد إلى هذا.' },
  en: {
    refused: 'Your case was not taken yet',
    change: 'Change the case',
    other: 'You are writing another case. Send it or start over, then come back to this one.',
  },
});

interface RefusedCaseProps {
  problem: Problem;
  /** The key under which its files are kept that have not arrived. */
  filesUnder: string;
  /** @returns whether it can be written on */
  onChange(): boolean;
  children: ReactNode;
}

/** Why the server did not take a case that had waited, and the way back to it. */
export function RefusedCase({ problem, filesUnder, onChange, children }: RefusedCaseProps) {
  const words = useMessages(messages);
  const [isOtherThere, setIsOtherThere] = useState(false);
  const { message, fields } = useErrorWords(new ProblemError(problem));
  return (
    <Banner
      tone="danger"
      title={words.refused}
      action={
        <Button
          variant="secondary"
          icon="edit"
          onPress={async () => {
            if (!onChange()) return setIsOtherThere(true);
            await passFilesOn(filesUnder, 'new-case');
            // As a new page: one that is open already would not read the draft again.
            window.location.assign('/cases/new?step=send');
          }}
        >
          {words.change}
        </Button>
      }
    >
      {[message, ...Object.values(fields)].map((text) => (
        <p key={text}>{text}</p>
      ))}
      {children}
      {isOtherThere && <p className="mt-2 font-medium">{words.other}</p>}
    </Banner>
  );
}
