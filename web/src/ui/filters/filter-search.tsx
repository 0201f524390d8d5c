import { useEffect, useState } from 'react';
import { SearchField } from '../search-field.tsx';
import { useLatest } from '../use-latest.ts';
import { FilterOnPaper } from './filter-on-paper.tsx';

interface FilterSearchProps {
  label: string;
  value: string | undefined;
  /** After a pause in the typing, or at once on Enter; undefined when emptied. */
  onChange(value: string | undefined): void;
  /** What is wrong with what is being typed, at once; undefined where nothing is. */
  useNote?(typed: string): string | undefined;
}

const typingPause = 350;

const noNote = () => undefined;

export function FilterSearch({ label, value = '', onChange, useNote = noNote }: FilterSearchProps) {
  const [typed, setTyped] = useState(value);
  const [seen, setSeen] = useState(value);
  const [reported, setReported] = useState(value);
  // Another value than was reported comes from the address: going back, or clearing the filters.
  if (value !== seen) {
    setSeen(value);
    setReported(value);
    if (value !== reported) setTyped(value);
  }

  const note = useNote(typed);
  const report = useLatest((text: string) => {
    setReported(text);
    onChange(text || undefined);
  });
  useEffect(() => {
    const text = typed.trim();
    if (text === reported) return;
    const timer = setTimeout(() => report.current(text), typingPause);
    return () => clearTimeout(timer);
  }, [typed, reported, report]);

  return (
    <>
      <div className="min-w-56 flex-2 basis-64 print:hidden">
        <SearchField label={label} value={typed} onChange={setTyped} onSubmit={(text) => report.current(text.trim())} />
        <p role="status" className="text-sm font-medium text-danger">
          {note}
        </p>
      </div>
      {value && <FilterOnPaper label={label} value={value} />}
    </>
  );
}
