import type { Page, Request } from 'playwright-core';

const quietMs = 300;

/**
 * Waits, from now on, until a page has asked for nothing for a while. `networkidle` never comes where hints are listened to: their stream
 * does not end.
 * @returns waits; after ten seconds it gives up, and what is there is looked at
 */
export function watchRequests(page: Page): () => Promise<void> {
  const open = new Set<Request>();
  let last = 0;
  const note = (change: (request: Request) => unknown) => (request: Request) => {
    if (request.resourceType() === 'eventsource') return;
    change(request);
    last = Date.now();
  };
  page.on(
    'request',
    note((request) => open.add(request)),
  );
  const ended = note((request) => open.delete(request));
  page.on('requestfinished', ended);
  page.on('requestfailed', ended);
  return async () => {
    const until = Date.now() + 10_000;
    while (Date.now() < until && (open.size > 0 || Date.now() - last < quietMs)) await page.waitForTimeout(50);
  };
}
