import type { BrowserContext } from 'playwright-core';
import { demoPassword } from '../../server/src/demo/accounts.ts';
import { messagesTo, unusedCode } from '../../server/testing/session.ts';

/** Signs a window in without its pages, for journeys that are about something else. */
export async function signInQuietly(context: BrowserContext, url: string, who: string): Promise<void> {
  const post = async (path: string, data: object) => {
    const response = await context.request.post(`${url}/api/auth${path}`, { data, headers: { origin: url } });
    if (!response.ok()) throw new Error(`${path} answered ${response.status()}: ${await response.text()}`);
  };
  if (who.startsWith('+')) {
    await post('/phone-number/send-otp', { phoneNumber: who });
    await post('/phone-number/verify', { phoneNumber: who, code: await codeSentTo(url, who) });
  } else {
    await post('/sign-in/username', { username: who, password: demoPassword });
    await post('/two-factor/verify-totp', { code: await unusedCode(url, who) });
  }
}

/** The newest sign-in code that reached a phone. */
export async function codeSentTo(url: string, phone: string): Promise<string> {
  const code = /\d{6}/.exec((await messagesTo(url, phone))[0] ?? '')?.[0];
  if (!code) throw new Error(`No code was sent to ${phone}`);
  return code;
}
