// Writes the HTML of the pages on which people arrive: what they show stands in it, with its styles, so that a phone paints it as soon as
// it has this one file. `build-web.ts` runs it after the build, in a process of its own.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scriptsOf } from './page-weight.ts';

const dist = join(import.meta.dirname, '../web/dist');
const built = join(dist, '.first/first-pages.js');
const pages = [
  { name: 'home', path: '/', source: 'src/modules/voice/citizen/home/home-page.tsx' },
  { name: 'new-case', path: '/cases/new', source: 'src/modules/voice/citizen/new-case/new-case-page.tsx' },
];

/** Before the first paint: in the language and the colours that were chosen on this device (`language.ts`, `theme.ts`). */
const choose = `{
  const kept = (key) => { try { return localStorage.getItem(key); } catch { return null; } };
  const language = kept('sawt.language') === 'en' ? 'en' : 'ar';
  const page = document.getElementById('first-' + language);
  Object.assign(document.documentElement, { lang: language, dir: language === 'ar' ? 'rtl' : 'ltr' });
  if (kept('sawt.theme') === 'dark') document.documentElement.dataset.theme = 'dark';
  document.title = page.title;
  document.getElementById('root').append(page.content);
}`;

const { renderFirst } = (await import(built)) as {
  renderFirst(path: string, language: 'ar' | 'en'): Promise<{ title: string; html: string }>;
};
const entry = readFileSync(join(dist, 'index.html'), 'utf8');
const styleLink = /<link rel="stylesheet"[^>]*href="([^"]+)"[^>]*>/;
const styles = readFileSync(join(dist, styleLink.exec(entry)?.[1] as string), 'utf8');
mkdirSync(join(dist, 'first'), { recursive: true });
for (const { name, path, source } of pages) {
  const preloads = [...scriptsOf(['index.html', source]).keys()]
    .filter((file) => !entry.includes(file))
    .map((file) => `<link rel="modulepreload" crossorigin href="/${file}">`);
  const templates: string[] = [];
  for (const language of ['ar', 'en'] as const) {
    const { title, html } = await renderFirst(path, language);
    templates.push(`<template id="first-${language}" title="${title}">${html}</template>`);
  }
  // Replacements by function: what is put in may hold a `$&`.
  const page = entry
    .replace(styleLink, () => `${preloads.join('')}<style>${styles}</style>`)
    .replace('</body>', () => `${templates.join('')}<script>${choose}</script></body>`);
  writeFileSync(join(dist, 'first', `${name}.html`), page);
}
rmSync(join(dist, '.first'), { recursive: true });
// The pages' modules keep timers.
process.exit(0);
