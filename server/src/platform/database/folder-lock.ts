import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationError } from '../config.ts';

/**
 * One server a data folder.
 * @returns gives the folder back
 * @throws ConfigurationError naming the process that has it
 */
export function lockFolder(folder: string): () => void {
  const lock = join(folder, 'server.pid');
  const [pid = '', identity] = existsSync(lock) ? readFileSync(lock, 'utf8').split('\n') : [];
  if (identity && Number(pid) !== process.pid && identityOf(Number(pid)) === identity) {
    throw new ConfigurationError(
      `SAWT_DATA: the folder ${folder} is in use by another server (process ${pid}). Stop it, or set SAWT_DATA to another folder.`,
    );
  }
  writeFileSync(lock, `${process.pid}\n${identityOf(process.pid)}\n`);
  return () => rmSync(lock, { force: true });
}

/**
 * Tells a process from another that was given its number later (after a restart of the machine, say) by the moment it
 * began. Undefined for one that is gone or dead and not yet buried. See proc_pid_stat(5), fields 3 and 22.
 */
function identityOf(pid: number): string | undefined {
  if (process.platform !== 'linux') return isAlive(pid) ? 'alive' : undefined;
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return fields[0] === 'Z' ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
