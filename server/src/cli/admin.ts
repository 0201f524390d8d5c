import { userInfo } from 'node:os';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { addressOf, createOperatorOn, linkHours, NewAdministrator, type NewLink, OperatorRefusal } from '../app.ts';
import { type Config, ConfigurationError, readConfig } from '../platform/config.ts';
import { demandCurrent } from '../platform/database/migrate.ts';
import type { Command } from './main.ts';
import { withDatabase } from './open-database.ts';

type Operator = ReturnType<typeof createOperatorOn>;

const create: Command = async (args) => {
  const options = { 'name-ar': text, 'name-en': text, username: text, phone: text, another: { type: 'boolean', default: false } } as const;
  const { values } = parseArgs({ args: [...args], options });
  const given = await askFor({
    'Name in Arabic': values['name-ar'],
    'Name in English': values['name-en'],
    'User name (small letters, digits, . _ -)': values.username,
    'Mobile phone (05…)': values.phone,
  });
  const [ar, en, username, phone = ''] = given;
  const person = NewAdministrator.safeParse({ name: { ar, en }, username, phone: phone.replace(/^(00966|966|0)(?=5\d{8}$)/, '+966') });
  if (!person.success) {
    console.error(`Not as it should be: ${person.error.issues.map(({ path }) => path.join('.')).join(', ')}.`);
    return 2;
  }
  return withLink((operator) => operator.createAdministrator(person.data, values.another));
};

const recover: Command = async ([username]) => {
  if (!username) {
    console.error('Whom? Give the user name.');
    return 2;
  }
  return withLink((operator) => operator.recoverAdministrator(username));
};

/** Prints the link this one time. A password is never asked for here: it would stand in the shell's history, or in the list of processes. */
async function withLink(act: (operator: Operator) => Promise<NewLink>): Promise<0 | 1> {
  const config = readConfig(process.env);
  try {
    const link = await withDatabase(config, async (database) => {
      await demandCurrent(database);
      const operator = createOperatorOn(database, config, userInfo().username);
      return act(operator).finally(operator.stop);
    });
    console.log(`Open this link within ${linkHours[link.kind]} hours and set a password. It works once and is shown only now:\n`);
    console.log(addressOf(originOf(config), link));
    return 0;
  } catch (error) {
    if (!(error instanceof OperatorRefusal)) throw error;
    console.error(error.message);
    return 1;
  }
}

const originOf = ({ url, port }: Config) => url ?? `http://localhost:${port}`;
const text = { type: 'string' } as const;

/** What was not given is asked for, where somebody sits there to answer. */
async function askFor(questions: Record<string, string | undefined>): Promise<string[]> {
  const missing = Object.values(questions).includes(undefined);
  if (missing && !process.stdin.isTTY) throw new ConfigurationError('Give --name-ar, --name-en, --username and --phone.');
  const lines = missing ? createInterface({ input: process.stdin, output: process.stderr }) : undefined;
  const answers: string[] = [];
  for (const [question, given] of Object.entries(questions)) answers.push(given ?? (await lines?.question(`${question}: `)) ?? '');
  lines?.close();
  return answers;
}

export const adminCommands = {
  create: {
    usage: '[--name-ar NAME --name-en NAME --username NAME --phone 05…] [--another]   creates an administrator and prints a link',
    run: create,
  },
  recover: { usage: 'USER-NAME   lets the last administrator in anew: ends their ways in and prints a link', run: recover },
};
