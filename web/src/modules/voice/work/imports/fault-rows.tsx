import { importHeaders, type RowFault } from '@sawt/contract';
import { useFormats, useMessages } from '#i18n';
import { importFaultWords, importWords } from './import-words.ts';

/** What is wrong, by line and column. */
export function FaultRows({ faults }: { faults: readonly RowFault[] }) {
  const words = useMessages(importWords);
  const reasons = useMessages(importFaultWords);
  const { text, number } = useFormats();
  return (
    <ul className="flex max-h-80 list-disc flex-col gap-1 overflow-y-auto ps-5">
      {faults.map(({ line, column, code }) => (
        <li key={`${line} ${column} ${code}`}>
          <span className="font-medium">{words.line(number(line))}</span>
          {column && ` · ${text(importHeaders[column])}`}: {reasons[code]}
        </li>
      ))}
    </ul>
  );
}
