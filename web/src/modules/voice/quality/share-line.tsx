import type { ReactNode } from 'react';

interface ShareLineProps {
  label: ReactNode;
  /** The share in words. */
  value: string;
  note: string;
  /** Null: of too few to draw. */
  share: number | null;
}

/** A name, its share in words, and the same as a bar. */
export function ShareLine({ label, value, note, share }: ShareLineProps) {
  return (
    <li className="flex flex-col gap-1 py-2">
      <span className="flex flex-wrap justify-between gap-x-4">
        <span>{label}</span>
        <span className={share === null ? 'text-ink-soft' : 'font-semibold tabular-nums'}>{value}</span>
      </span>
      {share !== null && (
        <span aria-hidden="true" className="block h-2 overflow-hidden rounded-full bg-line">
          <span className="block h-full rounded-full bg-brand" style={{ inlineSize: `${share * 100}%` }} />
        </span>
      )}
      <span className="text-sm text-ink-soft">{note}</span>
    </li>
  );
}
