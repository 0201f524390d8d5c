import { useSyncExternalStore } from 'react';

// The build draws first pages without a window: as a phone shows them.
const phone = globalThis.window?.matchMedia('(width < 48rem)');

function subscribe(listener: () => void): () => void {
  phone.addEventListener('change', listener);
  return () => phone.removeEventListener('change', listener);
}

/** For what is built otherwise on a phone; mere looks are for CSS. */
export const useIsPhone = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => phone.matches,
    () => true,
  );
