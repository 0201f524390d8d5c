import type { Locator, Page } from 'playwright-core';

/** The cards of choices. Pressing one waits until it stands still; the button itself is hidden, drawn by its card. */
export function choices(within: Page | Locator, name?: string | RegExp): Locator {
  const page = 'page' in within ? within.page() : within;
  return within.locator('label', { has: page.getByRole('radio', name === undefined ? {} : { name }) });
}
