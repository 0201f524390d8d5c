import { createMemoryHistory } from '@tanstack/react-router';
import { renderToStringAsync } from 'preact-render-to-string';
import { setLanguage } from '#i18n';
import { createQueryClient } from '#platform/query.ts';
import { App, createPages } from '../app.tsx';
import { citizenTrees } from './routes.ts';

/** A page as somebody sees it whom nothing is known of. Run by the build, in Node. */
export async function renderFirst(path: string, language: 'ar' | 'en'): Promise<{ title: string; html: string }> {
  setLanguage(language);
  const pages = createPages(citizenTrees, createMemoryHistory({ initialEntries: [path] }));
  await pages.load();
  // It waits for the parts that come in files of their own.
  const html = await renderToStringAsync(<App pages={pages} queries={createQueryClient()} />);
  const title = /<title>(.*?)<\/title>/.exec(html);
  if (!title) throw new Error(`${path} says no title`);
  return { title: title[1] as string, html: html.replace(title[0], '') };
}
