import type { Page } from 'playwright-core';
import { demoPassword } from '../../server/src/demo/accounts.ts';
import { unusedCode } from '../../server/testing/session.ts';
import { choices } from '../support/choose.ts';

/** Signs in as staff by the page: user name, password, authenticator. Ends at the staff's home. */
export async function signInAsStaff(page: Page, username: string): Promise<void> {
  await page.goto('/staff/sign-in');
  await page.getByLabel('اسم المستخدم').fill(username);
  await page.getByRole('textbox', { name: 'كلمة المرور' }).fill(demoPassword);
  await page.getByRole('button', { name: 'متابعة' }).click();
  await page.getByLabel('الرمز من تطبيق المصادقة').fill(await unusedCode(new URL(page.url()).origin, username));
  // A complete code may be sent off by itself.
  const confirm = page.getByRole('button', { name: 'تسجيل الدخول' });
  await confirm.click({ timeout: 2_000 }).catch(() => {});
  await page.waitForURL(/\/staff(\/cases)?\/?(\?.*)?$/);
}

/** Opens the dialog of a move, fills it, sends it and waits for the word that it is done. */
export async function makeMove(
  page: Page,
  move: { open: string; fill?: Record<string, string>; choose?: RegExp; send: string; done: string },
): Promise<void> {
  await page.getByRole('button', { name: move.open, exact: true }).click();
  const dialog = page.getByRole('dialog');
  for (const [label, text] of Object.entries(move.fill ?? {})) await dialog.getByLabel(label).fill(text);
  if (move.choose) await choices(dialog, move.choose).click();
  await dialog.getByRole('button', { name: move.send, exact: true }).click();
  await page.getByText(move.done).first().waitFor();
}

/** `2974975826` as the pages write it. */
export const spoken = (number: string) => `${number.slice(0, 4)} ${number.slice(4, 7)} ${number.slice(7)}`;
