import { createDemoRegion } from '../seed/demo.ts';
import { type App, createApp } from './app.ts';
import { type Clock, systemClock } from './platform/clock.ts';
import { type Config, ConfigurationError } from './platform/config.ts';
import { connect, demandReachable } from './platform/database/database.ts';
import { startEmbedded } from './platform/database/embedded.ts';
import { demandCurrent, migrate } from './platform/database/migrate.ts';
import { createCloseHttp } from './platform/http/close-http.ts';
import { createLogger, type Logger } from './platform/log.ts';

export { type Config, ConfigurationError, readConfig } from './platform/config.ts';

export type Progress = (step: 'database' | 'migrations' | 'demo' | 'listen', share?: number) => void;

export interface RunningServer {
  /** The address it listens on. */
  url: string;
  app: App;
  log: Logger;
  /** Requests finish, jobs go back to the queue, PostgreSQL stops cleanly. */
  stop(): Promise<void>;
}

interface StartOptions {
  clock?: Clock;
  onProgress?: Progress;
  /** False: the demo region without its cases. */
  demoCases?: boolean;
}

/**
 * Starts a server: its database, its schema, the demo region where wanted, HTTP and jobs.
 * @throws ConfigurationError with one line that says what is wrong and how to mend it
 */
export async function startServer(
  config: Config,
  { clock = systemClock, onProgress = () => {}, demoCases = true }: StartOptions = {},
): Promise<RunningServer> {
  const log = createLogger(config.logLevel);
  const closers: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  try {
    onProgress('database');
    const { url, ownerUrl } = await openDatabase(config, closers);
    const connection = connect(url, config.databasePool, log);
    closers.push(() => connection.close());
    onProgress('migrations');
    if (ownerUrl) {
      await demandReachable('DATABASE_OWNER_URL', ownerUrl);
      await migrate(ownerUrl);
    }
    await demandReachable('DATABASE_URL', url);
    if (!ownerUrl) await demandCurrent(connection.database);
    if (config.demo && ownerUrl) {
      const owner = connect(ownerUrl, 2, log);
      await createDemoRegion({
        config,
        owner: owner.database,
        database: connection.database,
        clock,
        cases: demoCases,
        onProgress: (share) => onProgress('demo', share),
      }).finally(owner.close);
    }
    onProgress('listen');
    const app = await createApp({ config, connection, databaseUrl: url, clock, log });
    closers.push(
      () => app.hub.stop(),
      () => app.channels.stop(),
    );
    if (config.role !== 'web') {
      app.channels.start();
      await app.jobs.start(config.database === null);
      app.sequencer.start();
      closers.push(
        () => app.sequencer.stop(),
        () => app.jobs.stop(),
      );
      await receiveBounces(app, config, closers);
    }
    closers.push(createCloseHttp(app.server), async () => app.stopping.abort());
    await app.hub.start();
    await listen(app, config);
    const { port } = new URL(app.server.listeningOrigin);
    return { url: config.url ?? `http://localhost:${port}`, app, log, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function openDatabase(
  { database, dataFolder }: Config,
  closers: (() => Promise<unknown>)[],
): Promise<{ url: string; ownerUrl: string | null }> {
  if (database) return database;
  const embedded = await startEmbedded(dataFolder);
  closers.push(() => embedded.stop());
  return embedded;
}

async function receiveBounces({ bounces }: App, { email }: Config, closers: (() => Promise<unknown>)[]): Promise<void> {
  if (!bounces) return;
  await bounces.start().catch((error: Error) => {
    const { host, port } = email?.bounces ?? {};
    throw new ConfigurationError(
      `SAWT_BOUNCE_LISTEN: expected an address and a free port of this machine, not ${host}:${port} (${error.message}).`,
    );
  });
  closers.push(() => bounces.stop());
}

async function listen({ server }: App, { host, port }: Config): Promise<void> {
  try {
    await server.listen({ host, port });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE')
      throw new ConfigurationError(`PORT: ${port} is in use by another program. Stop it, or set PORT to another number.`);
    if (code === 'EACCES')
      throw new ConfigurationError(`PORT: this user may not listen on ${port}. Set PORT to a number from 1024 to 65535.`);
    if (code === 'EADDRNOTAVAIL')
      throw new ConfigurationError(`HOST: expected an address of this machine, but ${host} is not (${message}).`);
    throw error;
  }
}
