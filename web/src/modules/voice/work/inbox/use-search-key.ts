import { type RefObject, useEffect } from 'react';
import { isForPage } from '#platform/page-key.ts';

/** `/` goes to the search field inside `area`, unless something is being typed or a dialog is open. */
export function useSearchKey(area: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    function listen(event: KeyboardEvent): void {
      // An Arabic keyboard has another letter on the key of the slash.
      const isSlash = event.key === '/' || event.code === 'Slash';
      // With the shift key it asks for the keyboard map.
      if (!isSlash || event.shiftKey || !isForPage(event)) return;
      event.preventDefault();
      area.current?.querySelector('input')?.focus();
    }
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [area]);
}
