import { pino } from 'pino';
import type { Config } from '../platform/config.ts';
import { connect, type Database } from '../platform/database/database.ts';
import { findRunning, startEmbedded } from '../platform/database/embedded.ts';

/** Runs work on the database of this installation, beside a running server or without one. */
export async function withDatabase<T>({ database, dataFolder }: Config, work: (database: Database) => Promise<T>): Promise<T> {
  const running = database?.url ?? (await findRunning(dataFolder));
  const own = running ? undefined : await startEmbedded(dataFolder);
  const connection = connect(running ?? (own as { url: string }).url, 2, pino({ level: 'silent' }));
  try {
    return await work(connection.database);
  } finally {
    await connection.close();
    await own?.stop();
  }
}
