import { type Bilingual, type CaseDetail, ProblemError, parseCaseNumber } from '@sawt/contract';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { useErrorWords } from '#platform/errors.ts';
import { Banner, Button, TextField } from '#ui';
import { templateWords } from './template-words.ts';

type Values = Readonly<Record<string, Bilingual>>;

/** Fills the preview from a real case, where its number is of one that the reader may see. */
export function CaseValues({ onValues }: { onValues(values: Values | undefined): void }) {
  const words = useMessages(templateWords);
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const find = useMutation({
    mutationFn: (number: string) => client.voice.getCase({ params: { number } }),
    onSuccess: (found) => onValues(valuesOf(found)),
    onError: () => onValues(undefined),
  });
  const isUnseen = find.error instanceof ProblemError && ['case.not_found', 'auth.forbidden'].includes(find.error.problem.code);
  const { message } = useErrorWords(isUnseen ? null : find.error);

  function show(): void {
    const number = parseCaseNumber(typed);
    const isNumber = number !== null && number !== 'wrong-digit';
    setWrong(!isNumber);
    if (isNumber) find.mutate(number);
  }

  return (
    <div className="flex max-w-xl flex-col gap-3">
      <TextField
        label={words.ofCase}
        description={words.ofCaseHint}
        kind="digits"
        optional
        maxLength={20}
        value={typed}
        onChange={setTyped}
        error={isWrong ? words.wrongNumber : undefined}
      />
      <div>
        <Button variant="secondary" icon="search" isPending={find.isPending} onPress={show}>
          {words.showCase}
        </Button>
      </div>
      <div aria-live="polite">
        {isUnseen && <Banner tone="warning">{words.caseNotSeen}</Banner>}
        {message && <Banner tone="danger">{message}</Banner>}
        {find.data && <Banner tone="info">{words.caseShown(find.data.number)}</Banner>}
      </div>
    </div>
  );
}

const dayIn = (locale: string) => new Intl.DateTimeFormat(locale, { timeZone: 'Asia/Riyadh', day: 'numeric', month: 'long' });
const hijri = { ar: dayIn('ar-SA-u-ca-islamic-umalqura-nu-latn'), en: dayIn('en-GB-u-ca-islamic-umalqura') };
const gregorian = { ar: dayIn('ar-SA-u-ca-gregory-nu-latn'), en: dayIn('en-GB-u-ca-gregory') };

/** As the server writes them (`i18n/dates.ts`); what the case has nothing of stays a sample. */
function valuesOf({ number, agency, dueAt }: CaseDetail): Values {
  const due = dueAt ? new Date(dueAt) : null;
  return {
    number: { ar: number, en: number },
    ...(agency && { agency: agency.name }),
    ...(due && {
      due: {
        ar: `${hijri.ar.format(due)} (${gregorian.ar.format(due)})`,
        en: `${gregorian.en.format(due)} (${hijri.en.format(due)})`,
      },
    }),
  };
}
