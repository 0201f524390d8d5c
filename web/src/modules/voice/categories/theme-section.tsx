import type { ReactNode } from 'react';
import { useFormats } from '#i18n';
import { Icon } from '#ui';

interface ThemeSectionProps {
  title: string;
  /** Of its heading; left out: 2. */
  level?: 2 | 3;
  count: number;
  /** While something is searched all is open, so that what was found is seen. */
  isOpen: boolean;
  children: ReactNode;
}

/** A theme of the tree that opens to its categories. */
export function ThemeSection({ title, level = 2, count, isOpen, children }: ThemeSectionProps) {
  const { number } = useFormats();
  const Heading = `h${level}` as const;
  return (
    <details open={isOpen} className="group">
      <summary className="flex cursor-pointer list-none items-center gap-3 rounded-card border border-line bg-white px-5 py-3.5 shadow-card group-open:mb-3 hover:border-brand [&::-webkit-details-marker]:hidden">
        <Icon name="down" className="size-5 text-ink-faint transition-transform group-open:rotate-180" />
        <Heading className="flex-1 text-lg font-semibold">{title}</Heading>
        <span className="rounded-full bg-line px-2.5 text-sm/6">{number(count)}</span>
      </summary>
      {children}
    </details>
  );
}
