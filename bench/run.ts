// `npm run bench -- <name>`: runs one benchmark; its last line is JSON.
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const [name = ''] = process.argv.splice(2, 1);
const file = join(import.meta.dirname, `${name}.ts`);
if (!/^(security\/)?[a-z-]+$/.test(name) || name === 'run' || !existsSync(file)) {
  console.error('Which benchmark? npm run bench -- real-text | http-layer | wall | audit-log | audit-lifecycle | suggest');
  console.error('  or security/fuzz | security/timing | security/observatory | security/scan');
  process.exit(2);
}
await import(file);
