import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const dist = join(import.meta.dirname, '../web/dist');

interface Chunk {
  file: string;
  imports?: string[];
}

/** The scripts without which these entries and pages (paths below `web`) do not run, by their size gzipped, in bytes. Pages must be built. */
export function scriptsOf(pages: readonly string[]): Map<string, number> {
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/citizen.json'), 'utf8')) as Record<string, Chunk>;
  const scripts = new Map<string, number>();
  const add = (name: string): void => {
    const chunk = manifest[name];
    if (!chunk) throw new Error(`The build has no ${name}`);
    if (scripts.has(chunk.file)) return;
    scripts.set(chunk.file, gzipSync(readFileSync(join(dist, chunk.file))).length);
    for (const each of chunk.imports ?? []) add(each);
  };
  for (const page of pages) add(page);
  return scripts;
}
