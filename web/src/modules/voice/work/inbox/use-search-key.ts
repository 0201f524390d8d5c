import { type RefObject, useEffect } from 'react';

/** `/` goes to the search field inside `area`, unless something is being typed or a dialog is open. */
export function useSearchKey(area: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    function listen(event: KeyboardEvent): void {
      // An Arabic keyboard has another letter on the key of the slash.
      const isSlash = event.key === '/' || event.code === 'Slash';
      if (!isSlash || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest('input, textarea, [role=dialog], [role=listbox]')) return;
      event.preventDefault();
      area.current?.querySelector('input')?.focus();
    }
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [area]);
}
