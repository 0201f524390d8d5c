import { api, createClient } from '@sawt/contract';
import { URI as OtpUri, type TOTP } from 'otpauth';
import { withCookies } from '../../../../../testing/session.ts';
import type { Session, TestRegion } from '../../../../../testing/test-region.ts';

export const newPassword = 'palms-of-unayzah-1448';

/** The token of the newest link that a phone got. */
export async function tokenSentTo(region: TestRegion, phone: string): Promise<string> {
  const token = /\/staff\/enter#([\w-]{43})/.exec((await region.messagesTo(phone))[0] ?? '')?.[1];
  if (!token) throw new Error(`No link was sent to ${phone}`);
  return token;
}

/** Signs in by user name and password, as a browser of its own. @returns how better-auth answered, and the browser */
export async function signInByPassword(region: TestRegion, username: string, password = newPassword) {
  const send = withCookies(region.url, new Map());
  const post = (path: string, body: object) =>
    send(`${region.url}/api/auth${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  return { send, post, response: await post('/sign-in/username', { username, password }) };
}

/** Signs in for the first time after a link, and enrols an authenticator. */
export async function enrol(region: TestRegion, username: string): Promise<Pick<Session, 'api' | 'send'>> {
  const { send } = await signInByPassword(region, username);
  const session = { api: createClient(api, send, region.url), send };
  const { uri } = await session.api.identity.beginAuthenticator({ body: { password: newPassword } });
  await session.api.identity.confirmAuthenticator({ body: { code: (OtpUri.parse(uri) as TOTP).generate() } });
  return session;
}
