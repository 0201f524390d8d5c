// The command line of those who run Sawt: `npm run --silent sawt -- audit verify`.
import { ConfigurationError } from '../platform/config.ts';
import { adminCommands } from './admin.ts';
import { auditCommands } from './audit.ts';
import { keyCommands } from './keys.ts';

/** What a command says, and the exit code: 0 done, 1 something is wrong with what it looked at, 2 it could not be done. */
export type Command = (args: readonly string[]) => Promise<0 | 1 | 2>;

const commands: Record<string, Record<string, { usage: string; run: Command }>> = {
  admin: adminCommands,
  audit: auditCommands,
  keys: keyCommands,
};

function help(): 2 {
  console.error('Usage: sawt <noun> <verb>\n');
  for (const [noun, verbs] of Object.entries(commands)) {
    for (const [verb, { usage }] of Object.entries(verbs)) console.error(`  sawt ${noun} ${verb} ${usage}`);
  }
  return 2;
}

const [noun = '', verb = '', ...args] = process.argv.slice(2);
const command = commands[noun]?.[verb];
try {
  process.exitCode = command ? await command.run(args) : help();
} catch (error) {
  console.error(error instanceof ConfigurationError ? error.message : error);
  process.exitCode = 2;
}
