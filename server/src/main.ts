// The server as a process: reads the environment, starts, stops on a signal.
import { demoPassword } from './demo/accounts.ts';
import { type Config, ConfigurationError, type Progress, type RunningServer, readConfig, startServer } from './server.ts';

const steps: Record<Parameters<Progress>[0], string> = {
  database: 'starting the database',
  migrations: 'bringing the schema up to date',
  demo: 'creating the demo region',
  listen: 'opening the doors',
};

let lastStep = '';
const showProgress: Progress = (step, share) => {
  const line = `  ${steps[step]}${share === undefined ? '' : ` ${Math.round(share * 100)} %`}`;
  if (process.stdout.isTTY) process.stdout.write(`${step === lastStep ? '\r' : lastStep && '\n'}${line}`);
  else if (step !== lastStep) console.log(line);
  lastStep = step;
};

try {
  const config = readConfig(process.env);
  const running = await startServer(config, { onProgress: showProgress });
  await announce(config, running);
  stopOnSignal(running);
  stopOnFault(running);
} catch (error) {
  if (lastStep && process.stdout.isTTY) console.log();
  console.error(error instanceof ConfigurationError ? `Sawt cannot start. ${error.message}` : error);
  process.exit(1);
}

function stopOnSignal(running: RunningServer): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      console.log('\nstopping: requests finish, the database closes');
      stop(running, 0);
    });
  }
}

/**
 * The last resort (ASVS 16.5.4): an error that nothing caught leaves the process in a state nobody knows. It is logged,
 * what runs finishes, and the process ends, for whoever watches it to start another.
 */
function stopOnFault(running: RunningServer): void {
  process.on('uncaughtException', (error, origin) => {
    running.log.fatal({ error: error.stack, origin }, 'stopping after an error that nothing caught');
    stop(running, 1);
  });
}

let stopping = false;
function stop(running: RunningServer, status: number): void {
  if (stopping) return;
  stopping = true;
  running.stop().then(
    () => process.exit(status),
    (error) => {
      console.error(error);
      process.exit(1);
    },
  );
}

async function announce(config: Config, { url, app }: RunningServer): Promise<void> {
  console.log(`\n\nSawt is running at ${url}`);
  if (!config.demo) return;
  const response = await app.server.inject({ url: '/api/v1/demo/accounts' });
  const accounts = response.json() as { role: { name: { ar: string; en: string } }; phone: string | null; username: string | null }[];
  const role = (account: (typeof accounts)[number]) => account.role.name.en.padEnd(20);
  console.log(`\nThis is the demo region. Messages, and the authenticator codes that staff need, are at ${url}/demo\n`);
  for (const account of accounts) {
    console.log(
      account.username
        ? `  ${role(account)} ${url}/staff  ${account.username}  ${demoPassword}`
        : `  ${role(account)} ${url}  ${account.phone}`,
    );
  }
  console.log('\nStop with Ctrl+C.');
}
