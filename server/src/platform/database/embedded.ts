import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { ConfigurationError } from '../config.ts';
import { lockFolder } from './folder-lock.ts';
import { freePort } from './free-port.ts';
import { findPostgres } from './postgres-program.ts';

export interface EmbeddedDatabase {
  /** Of the superuser, who owns the schema and migrates. */
  ownerUrl: string;
  /** Of the login that the running server uses; it is a member of `sawt_app` and owns nothing. */
  url: string;
  stop(): Promise<void>;
}

/**
 * Starts the server's own PostgreSQL in `folder`, creating it the first time. It listens on loopback only, on a free
 * port, with random passwords kept beside it.
 * @param options.installed the folder above `bin` of another PostgreSQL to use instead of the one from npm
 * @param options.settings of PostgreSQL, by name, besides those of its own configuration
 * @throws ConfigurationError when another server uses the folder
 */
export async function startEmbedded(
  folder: string,
  { installed, settings = {} }: { installed?: string; settings?: Readonly<Record<string, string>> } = {},
): Promise<EmbeddedDatabase> {
  const postgres = await findPostgres(folder, installed);
  const release = lockFolder(folder);
  const password = ownPassword(join(folder, 'postgres.password'));
  const port = await freePort();
  const ownerUrl = `postgres://sawt_owner:${password}@127.0.0.1:${port}`;
  try {
    await postgres.create('sawt_owner', password);
    // Left running by a server that was killed: a crash never needs a person to mend it. A stale pid file, as a lost
    // power supply leaves it, makes this fail and the start succeed.
    await postgres.stop().catch(() => {});
    await postgres.start(port, settings);
    await prepare(ownerUrl, password);
    writeFileSync(join(folder, portFile), String(port));
  } catch (error) {
    release();
    const { stderr, message } = error as Error & { stderr?: string };
    const reason = (stderr || message).trim().split('\n').at(-1);
    throw new ConfigurationError(`SAWT_DATA: PostgreSQL does not start in ${postgres.clusterFolder} (see server.log there): ${reason}`);
  }
  return {
    ownerUrl: `${ownerUrl}/sawt`,
    url: `postgres://sawt_server:${password}@127.0.0.1:${port}/sawt`,
    stop: () => postgres.stop().finally(release),
  };
}

const portFile = 'postgres.port';

/** The address, for the server's rights, of the PostgreSQL that a running server has started; undefined where none runs. */
export async function findRunning(folder: string): Promise<string | undefined> {
  const [port, password] = [portFile, 'postgres.password'].map((name) => {
    const path = join(folder, name);
    return existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined;
  });
  if (!port || !password) return undefined;
  const url = `postgres://sawt_server:${password}@127.0.0.1:${port}/sawt`;
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    return url;
  } catch {
    return undefined;
  } finally {
    await client.end().catch(() => {});
  }
}

/** The database `sawt` and the login of the running server. */
async function prepare(ownerUrl: string, password: string): Promise<void> {
  const client = new Client({ connectionString: `${ownerUrl}/postgres` });
  await client.connect();
  try {
    const missing = async (question: string) => (await client.query(question)).rowCount === 0;
    if (await missing(`select from pg_roles where rolname = 'sawt_app'`)) await client.query('create role sawt_app nologin');
    if (await missing(`select from pg_roles where rolname = 'sawt_server'`)) {
      await client.query(`create role sawt_server login password '${password}' in role sawt_app`);
    }
    if (await missing(`select from pg_database where datname = 'sawt'`)) await client.query('create database sawt');
  } finally {
    await client.end();
  }
}

function ownPassword(path: string): string {
  if (!existsSync(path)) writeFileSync(path, randomBytes(24).toString('base64url'), { mode: 0o600 });
  return readFileSync(path, 'utf8').trim();
}
