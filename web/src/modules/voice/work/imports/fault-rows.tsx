import { importHeaders, type RowFault } from '@sawt/contract';
import { useFormats, useMessages } from '#i18n';
import { FileFaults } from '#ui';
import { importFaultWords } from './import-words.ts';

/** What is wrong with a file of cases. */
export function FaultRows({ faults }: { faults: readonly RowFault[] }) {
  const reasons = useMessages(importFaultWords);
  const { text } = useFormats();
  return (
    <FileFaults
      faults={faults.map(({ line, column, code }) => ({ line, column: column && text(importHeaders[column]), reason: reasons[code] }))}
    />
  );
}
