import type { Page } from 'playwright-core';
import { expect } from 'vitest';

export interface Screen {
  /** Remembers what the screen shows; the answer waits until it shows something else, two seconds at most. */
  nextChange(): () => Promise<void>;
}

/** Opens a leader's figures and watches them. */
export async function watchScreen(page: Page): Promise<Screen> {
  await page.goto('/staff');
  const figures = page.getByRole('main');
  await figures.getByRole('heading', { name: 'لوحة المتابعة' }).waitFor();
  let shown = await settled(() => figures.textContent());
  return {
    nextChange() {
      const before = shown;
      return async () => {
        await expect.poll(() => figures.textContent(), { timeout: 2_000, interval: 50 }).not.toBe(before);
        shown = await settled(() => figures.textContent());
      };
    },
  };
}

/** What is read twice in a row: the page has drawn everything. */
async function settled(read: () => Promise<string | null>): Promise<string | null> {
  let last = await read();
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 300));
    const next = await read();
    if (next === last) return next;
    last = next;
  }
}
