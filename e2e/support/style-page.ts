import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { createServer } from 'vite';

const web = join(import.meta.dirname, '../../web');

/**
 * Serves the pages as development has them: only there is `/style`, the page with every component in its states.
 * @returns its address, and what ends it
 */
export async function serveStylePage(): Promise<{ url: string; close(): Promise<void> }> {
  const server = await createServer({
    configFile: join(web, 'vite.config.ts'),
    // Beside that of whoever develops meanwhile.
    cacheDir: 'node_modules/.vite-style',
    logLevel: 'error',
    server: { port: 0, hmr: false, ws: false, watch: null, proxy: {} },
    // Known from the beginning: one that is found later would load the page anew.
    optimizeDeps: { entries: ['src/app/citizen/main.tsx', 'src/app/style/style-page.tsx'] },
  });
  await server.listen();
  const url = server.resolvedUrls?.local[0];
  if (!url) throw new Error('The style page has no address');
  return { url, close: () => server.close() };
}

/** The style page asks no server for its samples; to the frame around it everybody is a visitor. */
export async function answerAsToVisitors(page: Page): Promise<void> {
  await page.route('**/api/**', (route) => route.fulfill({ status: 401, json: { code: 'auth.required' } }));
}
