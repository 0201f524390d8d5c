import type { AnyRoute } from '@tanstack/react-router';
import { flushSync } from 'react-dom';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { followLanguage } from '#i18n';
import { createQueryClient } from '#platform/query.ts';
import { followTheme } from '#platform/theme.ts';
import { App, createPages } from './app.tsx';
import '#ui/theme.css';

interface StartOptions {
  /** Is what the HTML shows of the page what this device would show? Then the pages go on with it; otherwise they take its place. */
  isAsDrawn?(): boolean;
  /** Called just before they take its place: what somebody typed meanwhile is kept. What it gives back is called afterwards. */
  takeOver?(shown: HTMLElement): () => void;
}

/** Brings up the pages of one entry. */
export async function start(trees: readonly AnyRoute[], { isAsDrawn = () => false, takeOver }: StartOptions = {}): Promise<void> {
  followLanguage();
  followTheme();
  const pages = createPages(trees);
  // With the scripts of the page it is at: otherwise what is shown would be gone before there is something in its place.
  await pages.load();
  const place = document.getElementById('root')!;
  const app = <App pages={pages} queries={createQueryClient()} />;
  const goOn = takeOver?.(place);
  if (place.hasChildNodes() && isAsDrawn()) {
    // The tree as the build drew it, without the boundaries that only a browser has.
    pages.ssr = { manifest: undefined };
    hydrateRoot(place, app);
  } else {
    // At once, so that no letter typed falls in between.
    flushSync(() => createRoot(place).render(app));
    goOn?.();
  }
}
