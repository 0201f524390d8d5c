// `npm run bench -- <name>`: runs one benchmark; its last line is JSON.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const inFolder = (folder: string) =>
  readdirSync(join(import.meta.dirname, folder))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file.replace('.ts', '')));
const benchmarks = [...inFolder('.'), ...inFolder('security')].filter((name) => name !== 'run');

const [name = ''] = process.argv.splice(2, 1);
if (!benchmarks.includes(name)) {
  console.error(`Which benchmark? npm run bench -- <name>, of\n  ${benchmarks.join('\n  ')}`);
  process.exit(2);
}
await import(join(import.meta.dirname, `${name}.ts`));
