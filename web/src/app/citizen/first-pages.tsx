import { createMemoryHistory } from '@tanstack/react-router';
import { prerender } from 'react-dom/static';
import { setLanguage } from '#i18n';
import { createQueryClient } from '#platform/query.ts';
import { App, createPages } from '../app.tsx';
import { citizenTrees } from './routes.ts';

/** A page as somebody sees it whom nothing is known of. Run by the build, in Node. */
export async function renderFirst(path: string, language: 'ar' | 'en'): Promise<{ title: string; html: string }> {
  setLanguage(language);
  const pages = createPages(citizenTrees, createMemoryHistory({ initialEntries: [path] }));
  await pages.load();
  // Unlike `renderToString` it waits for the parts that come in files of their own; each stands where it belongs, however large.
  const app = <App pages={pages} queries={createQueryClient()} />;
  // A part that fails would be left to the browser in silence.
  const faults: unknown[] = [];
  const onError = (fault: unknown) => void faults.push(fault);
  const { prelude } = await prerender(app, { progressiveChunkSize: Number.POSITIVE_INFINITY, onError });
  if (faults.length > 0) throw faults[0];
  const html = await new Response(prelude).text();
  const title = /<title>(.*?)<\/title>/.exec(html);
  if (!title) throw new Error(`${path} says no title`);
  return { title: title[1] as string, html: html.replace(title[0], '') };
}
