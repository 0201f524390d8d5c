import { useFormats, useMessages } from '#i18n';
import { laterWords } from '../later-words.ts';

export interface FileFault {
  /** Of the file, beginning with 1. */
  line: number;
  /** The column, as its first line calls it; null where it is none of them. */
  column: string | null;
  reason: string;
}

/** What is wrong with a file, by line and column. */
export function FileFaults({ faults }: { faults: readonly FileFault[] }) {
  const { line: lineOf } = useMessages(laterWords);
  const { number } = useFormats();
  return (
    <ul className="flex max-h-80 list-disc flex-col gap-1 overflow-y-auto ps-5">
      {faults.map(({ line, column, reason }) => (
        <li key={`${line} ${column} ${reason}`}>
          <span className="font-medium">{lineOf(number(line))}</span>
          {column && ` · ${column}`}: {reason}
        </li>
      ))}
    </ul>
  );
}
