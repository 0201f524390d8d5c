import { setTimeout as wait } from 'node:timers/promises';
import { api, type Client, createClient } from '@sawt/contract';
import { Secret, TOTP } from 'otpauth';
import { demoPassword, demoSecret } from '../src/demo/accounts.ts';
import { query } from './query.ts';

export { demoPassword };

export interface Session {
  api: Client<typeof api>;
  /** A raw request with the session's cookies. */
  send: typeof fetch;
  /** The `Cookie` header that `send` sends. */
  cookies(): string;
}

/** Signs in at a server with the demo region: as staff by user name, as a citizen by phone; the real way in. */
export async function openSession(url: string, who: string): Promise<Session> {
  const session = openBrowser(url);
  const { send } = session;
  const post = async (path: string, body: object) => {
    const response = await send(`${url}/api/auth${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  };
  if (who.startsWith('+')) {
    await post('/phone-number/send-otp', { phoneNumber: who });
    await post('/phone-number/verify', { phoneNumber: who, code: /\d{6}/.exec((await messagesTo(url, who))[0] ?? '')?.[0] });
  } else {
    await post('/sign-in/username', { username: who, password: demoPassword });
    await post('/two-factor/verify-totp', { code: await unusedCode(url, who) });
  }
  if (who.startsWith('+')) await acceptConsents(session.api);
  return session;
}

/** Nobody yet, with cookies of their own. */
export function openBrowser(url: string): Session {
  const jar = new Map<string, string>();
  const send = withCookies(url, jar);
  return { api: createClient(api, send, url), send, cookies: () => cookieHeader(jar) };
}

/** A citizen of the tests has agreed to what is required, as everybody does before their first case. */
async function acceptConsents({ consents }: Client<typeof api>): Promise<void> {
  const open = (await consents.listOwnConsents({})).filter(({ required, given }) => required && given === null);
  const decisions = open.map(({ code, version }) => ({ code, version, given: true }));
  if (decisions.length > 0) await consents.decideConsents({ body: { decisions } });
}

/** The messages that reached a phone, newest first. */
export async function messagesTo(url: string, phone: string): Promise<string[]> {
  const list = await createClient(api, fetch, url).demo.listDemoMessages({ query: { phone } });
  return list.map(({ text }) => text);
}

/** What the authenticator app of a demo account shows now, or so many milliseconds from now. */
export const authenticatorCode = (username: string, inMs = 0) =>
  new TOTP({ secret: Secret.fromUTF8(demoSecret(username)) }).generate({ timestamp: Date.now() + inMs });

/** Servers whose database a test holds, by their address. */
const owners = new Map<string, string>();
export const letCodesRepeat = (url: string, ownerUrl: string) => void owners.set(url, ownerUrl);
const period = 30_000;
const lastSteps = new Map<string, number>();

/**
 * A code that the account has not had yet: each counts once. Tests do not wait half a minute for the next, so there the
 * account forgets the last. Elsewhere the next that already counts is taken, or waited for.
 */
export async function unusedCode(url: string, username: string): Promise<string> {
  const ownerUrl = owners.get(url);
  if (ownerUrl) {
    const account = `user_id = (select id from identity."user" where username = $1)`;
    await query(ownerUrl, `update identity.authenticator set last_step = null, tries = 0, locked_until = null where ${account}`, [
      username,
    ]);
    return authenticatorCode(username);
  }
  const key = `${url} ${username}`;
  const step = Math.max(Math.floor(Date.now() / period), (lastSteps.get(key) ?? 0) + 1);
  lastSteps.set(key, step);
  const ahead = step * period - Date.now();
  if (ahead > period) await wait(ahead - period);
  return authenticatorCode(username, step * period - Date.now());
}

/** A `fetch` that keeps cookies and says where it comes from, as a browser does. */
export function withCookies(url: string, jar: Map<string, string>): typeof fetch {
  return async (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set('cookie', cookieHeader(jar));
    headers.set('origin', url);
    const response = await fetch(input, { ...init, headers });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const at = pair.indexOf('=');
      jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  };
}

const cookieHeader = (jar: ReadonlyMap<string, string>) => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
