import { useEffect } from 'react';
import { useLiveOpenings } from './live.ts';
import { createStore, useStore } from './store.ts';

/** Files of a build carry a hash of their content in the name, so the name of its script tells which build a page is of. */
// The build draws first pages where there is no document.
const ownScript = globalThis.document?.querySelector('script[src^="/assets/"]')?.getAttribute('src');

const isOld = createStore(false);

async function look(): Promise<void> {
  const page = await fetch(location.pathname, { headers: { accept: 'text/html' } }).catch(() => null);
  if (ownScript && page?.ok && !(await page.text()).includes(ownScript)) isOld.set(true);
}

globalThis.window?.addEventListener('vite:preloadError', () => void look());

/** Has the server a newer build than this page is of? Looked for where it may be so: the server was away, or a part of the page is. */
export function useNewVersion(): boolean {
  const openings = useLiveOpenings();
  useEffect(() => {
    if (openings > 1) void look();
  }, [openings]);
  return useStore(isOld);
}

/** Brings up the page that the server has now. What was typed is kept where drafts are. */
export const loadAgain = (): void => location.reload();
