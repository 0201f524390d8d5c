import { groupCaseNumber } from '#i18n';

/** A case number as people read it out: Latin digits in both languages, 4-3-3. */
export function CaseNumber({ number }: { number: string }) {
  return (
    <span dir="ltr" className="whitespace-nowrap tabular-nums">
      {groupCaseNumber(number)}
    </span>
  );
}
