import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Client } from 'pg';
import { ConfigurationError } from '../config.ts';
import { findPostgres, type PostgresProgram } from './postgres-program.ts';

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
 * @param installed the folder above `bin` of another PostgreSQL to use instead of the one from npm
 * @throws ConfigurationError when another server uses the folder
 */
export async function startEmbedded(folder: string, installed?: string): Promise<EmbeddedDatabase> {
  const postgres = await findPostgres(folder, installed);
  const release = await takeFolder(folder, postgres);
  const password = ownPassword(join(folder, 'postgres.password'));
  const port = await freePort();
  const ownerUrl = `postgres://sawt_owner:${password}@127.0.0.1:${port}`;
  try {
    await postgres.create('sawt_owner', password);
    await postgres.start(port);
    await prepare(ownerUrl, password);
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

/** The database `sawt` and the login of the running server. */
async function prepare(ownerUrl: string, password: string): Promise<void> {
  const client = new Client({ connectionString: `${ownerUrl}/postgres` });
  await client.connect();
  try {
    const existing = await client.query(`select from pg_database where datname = 'sawt'`);
    if (existing.rowCount) return;
    await client.query('create role sawt_app nologin');
    await client.query(`create role sawt_server login password '${password}' in role sawt_app`);
    await client.query('create database sawt');
  } finally {
    await client.end();
  }
}

/**
 * One server a folder. A PostgreSQL left running by a server that was killed is stopped, so that a crash never needs
 * a person to mend it.
 */
async function takeFolder(folder: string, postgres: PostgresProgram): Promise<() => void> {
  const lock = join(folder, 'server.pid');
  const holder = pidIn(lock);
  if (holder && holder !== process.pid && isAlive(holder)) {
    throw new ConfigurationError(
      `SAWT_DATA: the folder ${folder} is in use by another server (process ${holder}). Stop it, or set SAWT_DATA to another folder.`,
    );
  }
  const orphan = pidIn(join(postgres.clusterFolder, 'postmaster.pid'));
  if (orphan && isAlive(orphan) && isPostgres(orphan)) await postgres.stop();
  writeFileSync(lock, String(process.pid));
  return () => rmSync(lock, { force: true });
}

const pidIn = (path: string) => (existsSync(path) ? Number.parseInt(readFileSync(path, 'utf8'), 10) : undefined);

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A process id may have been given to something else since; on systems without /proc it is left alone. */
function isPostgres(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres');
  } catch {
    return false;
  }
}

function ownPassword(path: string): string {
  if (!existsSync(path)) writeFileSync(path, randomBytes(24).toString('base64url'), { mode: 0o600 });
  return readFileSync(path, 'utf8').trim();
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port'))));
    });
  });
}
