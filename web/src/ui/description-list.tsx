import type { ReactNode } from 'react';

export interface Description {
  term: string;
  /** Null or undefined: the line is left out. */
  value: ReactNode;
}

export function DescriptionList({ items }: { items: readonly Description[] }) {
  const known = items.filter(({ value }) => value !== null && value !== undefined);
  return (
    <dl className="grid gap-y-3 sm:grid-cols-[minmax(8rem,max-content)_minmax(40%,1fr)] sm:gap-x-6">
      {known.map(({ term, value }) => (
        <div key={term} className="sm:col-span-2 sm:grid sm:grid-cols-subgrid">
          <dt className="text-ink-soft">{term}</dt>
          <dd className="min-w-0 wrap-anywhere">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
