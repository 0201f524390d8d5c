import { useEffect } from 'react';
import { useLiveReturns } from './live.ts';
import { createStore, useStore } from './store.ts';

/** Files of a build carry a hash of their content in the name, so the name of a page's first script tells which build it is of. */
const firstScript = /src="(\/assets\/[^"]+\.js)"/;
// The build draws first pages where there is no document.
const ownScript = globalThis.document?.querySelector('script[src^="/assets/"]')?.getAttribute('src');

const isOld = createStore(false);

async function look(): Promise<void> {
  if (!ownScript || isOld.get()) return;
  const page = await fetch(location.pathname, { headers: { accept: 'text/html' } }).catch(() => null);
  const current = page?.ok ? firstScript.exec(await page.text())?.[1] : undefined;
  if (current && current !== ownScript) isOld.set(true);
}

globalThis.window?.addEventListener('vite:preloadError', () => void look());

/** Has the server a newer build than this page is of? Looked for where it may be so: the server was away, or a part of the page is. */
export function useNewVersion(): boolean {
  const returns = useLiveReturns();
  useEffect(() => {
    if (returns > 0) void look();
  }, [returns]);
  return useStore(isOld);
}

/** Brings up the page that the server has now. What was typed is kept where drafts are. */
export const loadAgain = (): void => location.reload();
