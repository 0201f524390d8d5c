import type { ReactNode } from 'react';
import { useMessages } from '#i18n';
import { Button } from '../button.tsx';
import { laterWords } from '../later-words.ts';

interface FilterBarProps {
  /** What is filtered, for screen readers. */
  label: string;
  children: ReactNode;
  /** Given while something is filtered: back to everything. */
  onClear?: (() => void) | undefined;
}

/** The filters of a list or of figures. They act at once and live in the address, so that a screen can be sent to somebody. */
export function FilterBar({ label, children, onClear }: FilterBarProps) {
  const { clearFilters } = useMessages(laterWords);
  return (
    <search aria-label={label} className="mb-6 flex flex-wrap items-end gap-4">
      {children}
      {onClear && (
        <Button variant="quiet" icon="close" onPress={onClear}>
          {clearFilters}
        </Button>
      )}
    </search>
  );
}
