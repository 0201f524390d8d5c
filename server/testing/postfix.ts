import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '../src/platform/database/free-port.ts';

const run = promisify(execFile);
const program = '/usr/sbin/postfix';
/** Debian's package postfix, which only root can start; `scripts/test.ts` says so where it is absent. */
export const hasPostfix = existsSync(program) && process.getuid?.() === 0;

export interface Postfix {
  /** As `SAWT_SMTP` takes it. */
  address: string;
  stop(): Promise<void>;
}

/**
 * A real Postfix with a configuration of its own on loopback, as the relay of a ministry: nobody lives at example.sa, and what comes back for
 * the domain of returns goes to our listener.
 */
export async function startPostfix(returns: { domain: string; port: number }): Promise<Postfix> {
  const folder = mkdtempSync(join(tmpdir(), 'postfix-'));
  execFileSync('chmod', ['755', folder]);
  const [config, spool, data] = ['config', 'spool', 'data'].map((name) => join(folder, name)) as [string, string, string];
  for (const path of [config, spool, data]) mkdirSync(path);
  execFileSync('chown', ['postfix', data]);
  const port = await freePort();
  const settings = {
    compatibility_level: '3.6',
    queue_directory: spool,
    data_directory: data,
    inet_interfaces: '127.0.0.1',
    inet_protocols: 'ipv4',
    myhostname: 'relay.example.sa',
    mydestination: 'example.sa',
    mynetworks: '127.0.0.0/8',
    // Taken first and returned afterwards, as from a server of somebody else.
    local_recipient_maps: '',
    alias_maps: '',
    transport_maps: `inline:{ ${returns.domain}=smtp:[127.0.0.1]:${returns.port} }`,
    maillog_file: join(folder, 'log'),
    maillog_file_prefixes: folder,
  };
  writeFileSync(
    join(config, 'main.cf'),
    Object.entries(settings)
      .map(([name, value]) => `${name} = ${value}\n`)
      .join(''),
  );
  const services = [
    `127.0.0.1:${port} inet n - n - - smtpd`,
    'pickup unix n - n 60 1 pickup',
    'cleanup unix n - n - 0 cleanup',
    'qmgr unix n - n 300 1 qmgr',
    'rewrite unix - - n - - trivial-rewrite',
    'bounce unix - - n - 0 bounce',
    'defer unix - - n - 0 bounce',
    'trace unix - - n - 0 bounce',
    'smtp unix - - n - - smtp',
    'local unix - n n - - local',
    'error unix - - n - - error',
    'proxymap unix - - n - - proxymap',
    'anvil unix - - n - 1 anvil',
    'postlog unix-dgram n - n - 1 postlogd',
  ];
  writeFileSync(join(config, 'master.cf'), `${services.join('\n')}\n`);
  await run(program, ['-c', config, 'start']);
  return {
    address: `smtp://127.0.0.1:${port}`,
    async stop() {
      await run(program, ['-c', config, 'stop']).catch(() => {});
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
