import { useFormats, useMessages } from '#i18n';
import { statisticsWords } from './statistics-words.ts';

interface PublishedNumberProps {
  /** Null: withheld. */
  value: number | null;
  write?(value: number): string;
}

export function PublishedNumber({ value, write }: PublishedNumberProps) {
  const { hidden } = useMessages(statisticsWords);
  const { number } = useFormats();
  if (value !== null) return <span className="tabular-nums">{write ? write(value) : number(value)}</span>;
  return (
    <span className="text-ink-faint">
      <span aria-hidden="true">–</span>
      <span className="sr-only">{hidden}</span>
    </span>
  );
}
