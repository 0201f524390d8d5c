import { readdirSync, readFileSync } from 'node:fs';
import { asOwner } from './region.ts';

/** Hundredths of a second, as Linux counts; other systems say nothing. */
const tick = 10;

export type ProcessorTime = Record<'server' | 'database' | 'load', number>;

/** @returns what tells the milliseconds of a processor that the server, PostgreSQL and we ourselves have used so far */
export async function createProcessorTime(serverPid: number, ownerUrl: string): Promise<() => ProcessorTime> {
  const { rows } = await asOwner(ownerUrl, async (client) => {
    const found = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    return { rows: found.rows.map(({ pid }) => statOf(String(pid))?.parent) };
  });
  const [postmaster] = rows;
  return () => {
    const { user, system } = process.cpuUsage();
    const used = { server: 0, database: 0, load: (user + system) / 1000 };
    for (const name of process.platform === 'linux' ? readdirSync('/proc') : []) {
      const stat = /^\d+$/.test(name) ? statOf(name) : undefined;
      if (!stat) continue;
      if (Number(name) === serverPid) used.server += stat.spent;
      else if (stat.parent === postmaster) used.database += stat.spent;
    }
    return used;
  };
}

function statOf(pid: string): { parent: string; spent: number } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { parent: fields[1] as string, spent: (Number(fields[11]) + Number(fields[12])) * tick };
  } catch {
    return undefined;
  }
}
