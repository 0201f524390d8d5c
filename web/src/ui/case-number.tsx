import { groupCaseNumber } from '#i18n';

/**
 * A case number as people read it out: Latin digits in both languages, 4-3-3.
 * @param isSpoken screen readers, too, say it digit by digit and pause between the groups
 */
export function CaseNumber({ number, isSpoken = false }: { number: string; isSpoken?: boolean }) {
  const grouped = groupCaseNumber(number);
  const spoken = grouped
    .split(' ')
    .map((group) => [...group].join(' '))
    .join(', ');
  return (
    <span dir="ltr" className="whitespace-nowrap tabular-nums" {...(isSpoken && { role: 'img', 'aria-label': spoken })}>
      {grouped}
    </span>
  );
}
