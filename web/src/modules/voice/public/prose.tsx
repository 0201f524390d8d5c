import type { ReactNode } from 'react';

interface ProseProps {
  title: string;
  children: ReactNode;
}

/** A chapter of a page that is read and not worked with. */
export function Prose({ title, children }: ProseProps) {
  return (
    <section className="flex max-w-prose flex-col gap-3">
      <h2 className="text-xl font-semibold">{title}</h2>
      {children}
    </section>
  );
}

export function ProseList({ items }: { items: readonly ReactNode[] }) {
  return (
    <ul className="flex list-disc flex-col gap-1 ps-6 marker:text-brand">
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the sentences of a page stay where they are
        <li key={index}>{item}</li>
      ))}
    </ul>
  );
}
