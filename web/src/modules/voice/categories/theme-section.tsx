import type { ReactNode } from 'react';
import { useFormats } from '#i18n';
import { Icon } from '#ui';

interface ThemeSectionProps {
  title: string;
  count: number;
  /** While something is searched all is open, so that what was found is seen. */
  isOpen: boolean;
  children: ReactNode;
}

/** A theme of the tree that opens to its categories. */
export function ThemeSection({ title, count, isOpen, children }: ThemeSectionProps) {
  const { number } = useFormats();
  return (
    <details open={isOpen} className="group">
      <summary className="flex cursor-pointer list-none items-center gap-3 rounded-card border border-line bg-white px-5 py-3.5 shadow-card group-open:mb-3 hover:border-brand [&::-webkit-details-marker]:hidden">
        <Icon name="down" className="size-5 text-ink-faint transition-transform group-open:rotate-180" />
        <h2 className="flex-1 text-lg font-semibold">{title}</h2>
        <span className="rounded-full bg-line px-2.5 text-sm/6">{number(count)}</span>
      </summary>
      {children}
    </details>
  );
}
