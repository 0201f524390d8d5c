// `npm start`: builds the web application where needed, then runs the server in this process.
import { buildWeb } from './build-web.ts';

console.log('Sawt (صوت)');
if (process.stdout.isTTY) process.stdout.write('  building the pages');
const built = await buildWeb();
if (process.stdout.isTTY) process.stdout.write('\r');
if (built) console.log('  the pages are built');
// People start this in a terminal: they read the address and not the log. LOG_LEVEL=info brings the log back.
process.env.LOG_LEVEL ??= 'warn';
await import('../server/src/main.ts');
