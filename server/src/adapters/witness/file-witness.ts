import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Witness } from './witness.ts';

/**
 * A file to which checkpoints are added, one JSON text a line: on a mount that only allows appending (WORM storage,
 * another machine) it is a witness; on the server's own disk only a convenience.
 */
export function createFileWitness(path: string): Witness {
  return {
    async publish(note) {
      await mkdir(dirname(path), { recursive: true });
      const file = await open(path, 'a', 0o644);
      try {
        await file.appendFile(`${JSON.stringify(note)}\n`);
        await file.sync();
      } finally {
        await file.close();
      }
    },
    read: () => readWitnessFile(path),
  };
}

/** A line that is not ours stays as it is: verification finds that nobody signed it. */
export async function readWitnessFile(path: string): Promise<string[]> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return text.split('\n').filter(Boolean).map(parsed);
}

function parsed(line: string): string {
  try {
    return String(JSON.parse(line));
  } catch {
    return line;
  }
}
