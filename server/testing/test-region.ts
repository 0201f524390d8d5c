import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { api, type Client, createClient } from '@sawt/contract';
import { Client as PostgresClient } from 'pg';
import { inject } from 'vitest';
import { demoPassword, demoSecret } from '../src/demo/accounts.ts';
import { type RunningServer, readConfig, startServer } from '../src/server.ts';
import { testSecret } from './global-setup.ts';
import { createTestClock, type TestClock } from './test-clock.ts';

export interface TestRegion {
  url: string;
  clock: TestClock;
  server: RunningServer;
  ownerUrl: string;
  /** Signs in as staff by user name, or as a citizen by phone, through the real sign-in. */
  signIn(who: string): Promise<Session>;
  /** Waits until every queued job has run. */
  settle(): Promise<void>;
  /** The messages that reached a phone, newest first. */
  messagesTo(phone: string): Promise<string[]>;
  close(): Promise<void>;
}

export interface Session {
  api: Client<typeof api>;
  /** A raw request with the session's cookies. */
  send: typeof fetch;
}

/** A Monday morning in working hours: 23 November 2026, 10:00 in Riyadh. */
export const mondayMorning = '2026-11-23T07:00:00Z';

/**
 * A server of its own with a database of its own, copied from the template with agencies and people but no cases.
 * Jobs run only when the test says so (`settle`).
 */
export async function createTestRegion(environment: Record<string, string> = {}): Promise<TestRegion> {
  const postgres = inject('postgres');
  const name = `sawt_${randomUUID().replaceAll('-', '')}`;
  await asSuperuser(postgres, `create database ${name} template sawt_region`);
  const ownerUrl = `${postgres}/${name}`;
  const folder = join(inject('folder'), name);
  mkdirSync(folder);
  const clock = createTestClock(mondayMorning);
  const address = new URL(ownerUrl);
  address.username = 'sawt_test';
  address.password = 'test';
  const config = readConfig({
    PORT: '0',
    SAWT_DATA: folder,
    SAWT_DEMO: '1',
    SAWT_ROLE: 'web',
    SAWT_SECRET: testSecret,
    DATABASE_URL: address.href,
    DATABASE_OWNER_URL: ownerUrl,
    LOG_LEVEL: 'silent',
    ...environment,
  });
  const server = await startServer(config, { clock });
  const { app, url } = server;
  const messages = async (phone: string) => {
    const list = await createClient(api, fetch, url).demo.listDemoMessages({ query: { phone } });
    return list.map(({ text }) => text);
  };
  return {
    url,
    clock,
    server,
    ownerUrl,
    signIn: (who) => signIn(server, who, messages),
    settle: () => app.jobs.runAll(),
    messagesTo: messages,
    async close() {
      await server.stop();
      await asSuperuser(postgres, `drop database ${name} with (force)`);
    },
  };
}

async function signIn({ app, url }: RunningServer, who: string, messages: (phone: string) => Promise<string[]>): Promise<Session> {
  const send = withCookies(url);
  const post = async (path: string, body: object) => {
    const response = await send(`${url}/api/auth${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  };
  if (who.startsWith('+')) {
    await post('/phone-number/send-otp', { phoneNumber: who });
    const code = /\d{6}/.exec((await messages(who))[0] ?? '')?.[0];
    await post('/phone-number/verify', { phoneNumber: who, code });
  } else {
    await post('/sign-in/username', { username: who, password: demoPassword });
    const { code } = await app.auth.api.generateTOTP({ body: { secret: demoSecret(who) } });
    await post('/two-factor/verify-totp', { code });
  }
  return { api: createClient(api, send, url), send };
}

/** A `fetch` that keeps cookies, as a browser does. */
function withCookies(url: string): typeof fetch {
  const jar = new Map<string, string>();
  return async (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
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

async function asSuperuser(postgres: string, statement: string): Promise<void> {
  const client = new PostgresClient({ connectionString: `${postgres}/postgres` });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
