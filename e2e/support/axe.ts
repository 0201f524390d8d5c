import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Locator, Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[];
}

/** What axe finds against WCAG 2.2 AA on the page as it stands, or within an element of it, one line a finding. */
export async function accessibilityFindings(page: Page, within = page.locator(':root')): Promise<string[]> {
  // Through the debugger, past the content security policy of the page, which stays as it is.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  const { violations } = await within.evaluate(async (element): Promise<AxeResult> => {
    const { axe } = globalThis as unknown as { axe: { run(element: unknown, options: object): Promise<AxeResult> } };
    return axe.run(element, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] });
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

interface DialogReading {
  /** Buttons whose dialogs were read already, to which those read now are added. */
  read?: Set<string>;
  findings?: typeof accessibilityFindings;
}

/** Opens, one after another, the dialogs behind these buttons, reads each, and closes it. @returns what was found, by button */
export async function findingsInDialogs(
  page: Page,
  openers: Locator,
  { read = new Set(), findings = accessibilityFindings }: DialogReading = {},
): Promise<string[]> {
  const found: string[] = [];
  const dialogs = page.locator('dialog[open]');
  const before = await dialogs.count();
  for (const opener of await openers.all()) {
    const name = (await opener.getAttribute('aria-label')) ?? (await opener.textContent()) ?? '';
    if (read.has(name)) continue;
    read.add(name);
    await opener.press('Enter');
    const dialog = dialogs.nth(before);
    await dialog.waitFor();
    found.push(...(await findings(page, dialog)).map((finding) => `in "${name}" ${finding}`));
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  }
  return found;
}
