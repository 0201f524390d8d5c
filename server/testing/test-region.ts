import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Client as PostgresClient } from 'pg';
import { inject } from 'vitest';
import { type RunningServer, readConfig, startServer } from '../src/server.ts';
import { testAuditKey, testKeyRings, testSecret } from './global-setup.ts';
import { letCodesRepeat, messagesTo, openSession, type Session } from './session.ts';
import { createTestClock, type TestClock } from './test-clock.ts';

export type { Session };

export interface TestRegion {
  url: string;
  clock: TestClock;
  readonly server: RunningServer;
  ownerUrl: string;
  /** Signs in as staff by user name, or as a citizen by phone, through the real sign-in. */
  signIn(who: string): Promise<Session>;
  /** Starts another server of the same database, until the region is closed. @returns its address */
  secondServer(): Promise<string>;
  /** The server ends, something may happen, and one begins anew at the same address. */
  restart(meanwhile?: () => Promise<unknown>): Promise<void>;
  /** Waits until every queued job has run. */
  settle(): Promise<void>;
  /** The messages that reached a phone, newest first. */
  messagesTo(phone: string): Promise<string[]>;
  close(): Promise<void>;
}

/** A Monday morning in working hours: 23 November 2026, 10:00 in Riyadh. */
export const mondayMorning = '2026-11-23T07:00:00Z';

/**
 * A server of its own with a database of its own, copied from the template with agencies and people but no cases.
 * Jobs run only when the test says so (`settle`).
 */
export async function createTestRegion(environment: Record<string, string> = {}, template = 'sawt_region'): Promise<TestRegion> {
  const postgres = inject('postgres');
  const name = `sawt_${randomUUID().replaceAll('-', '')}`;
  await asSuperuser(postgres, `create database ${name} template ${template}`);
  const ownerUrl = `${postgres}/${name}`;
  const folder = join(inject('folder'), name);
  mkdirSync(folder);
  const clock = createTestClock(mondayMorning);
  const address = new URL(ownerUrl);
  address.username = 'sawt_test';
  address.password = 'test';
  const settings = {
    PORT: '0',
    SAWT_DATA: folder,
    SAWT_DEMO: '1',
    SAWT_ROLE: 'web',
    SAWT_SECRET: testSecret,
    SAWT_AUDIT_KEY: testAuditKey,
    ...testKeyRings,
    DATABASE_URL: address.href,
    DATABASE_OWNER_URL: ownerUrl,
    // The limits have tests of their own; the others ask faster than people.
    SAWT_LIMIT_FACTOR: '1000',
    LOG_LEVEL: 'silent',
    ...environment,
  };
  const config = readConfig(settings);
  let server = await startServer(config, { clock });
  const { url } = server;
  const others: RunningServer[] = [];
  letCodesRepeat(url, ownerUrl);
  return {
    url,
    clock,
    get server() {
      return server;
    },
    ownerUrl,
    signIn: (who) => openSession(url, who),
    async secondServer() {
      const second = await startServer(config, { clock });
      others.push(second);
      letCodesRepeat(second.url, ownerUrl);
      return second.url;
    },
    async restart(meanwhile) {
      await server.stop();
      await meanwhile?.();
      server = await startServer(readConfig({ ...settings, PORT: new URL(url).port }), { clock });
    },
    settle: () => server.app.jobs.runAll(),
    messagesTo: (phone) => messagesTo(url, phone),
    async close() {
      for (const running of [...others, server]) await running.stop();
      await asSuperuser(postgres, `drop database ${name} with (force)`);
    },
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
