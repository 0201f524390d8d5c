import { type RefObject, useEffect, useRef } from 'react';

/** By the place on the keyboard, whatever letter its language has there. */
const steps: Readonly<Record<string, number>> = { KeyJ: 1, KeyK: -1 };

/**
 * While the focus is within a table `J` and `K` go to the next row and the one before, and `X` ticks the row. Only then: a letter alone
 * must do nothing elsewhere (WCAG 2.1.4).
 */
export function useRowKeys(): RefObject<HTMLTableSectionElement | null> {
  const body = useRef<HTMLTableSectionElement>(null);
  useEffect(() => {
    const within = body.current;
    if (!within) return;
    function listen(event: KeyboardEvent): void {
      if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof Element)) return;
      if (event.target.closest('input:not([type=checkbox]), textarea')) return;
      const row = event.target.closest('tr');
      const step = steps[event.code];
      if (step !== undefined) {
        const rows = [...(within as HTMLElement).querySelectorAll('tr')];
        rows[rows.indexOf(row as HTMLTableRowElement) + step]?.querySelector('a')?.focus();
      } else if (event.code === 'KeyX') row?.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
    }
    within.addEventListener('keydown', listen);
    return () => within.removeEventListener('keydown', listen);
  }, []);
  return body;
}
