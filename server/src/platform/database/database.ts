import { Kysely, type LogEvent, type Transaction } from 'kysely';
import { Client, Pool, type PoolConfig, types } from 'pg';
import { ConfigurationError } from '../config.ts';
import type { Logger } from '../log.ts';
import { createPipelineDialect } from './pipeline.ts';
import type { Schema } from './schema.gen.ts';

export type { Schema };
export type Database = Kysely<Schema>;
export type Tx = Transaction<Schema>;
/** For what reads: inside a transaction or out of it. */
export type Reader = Database | Tx;

// bigint counts and ids come as text by default. Counts fit a number; ids we only ever compare and print.
types.setTypeParser(types.builtins.INT8, Number);

export interface Connection {
  pool: Pool;
  database: Database;
  /**
   * For what is asked while a transaction of `database` is open: names, people, the category tree. A question from
   * within a transaction to the pool it holds a connection of would wait for itself as soon as all connections do so.
   */
  lookups: Database;
  close(): Promise<void>;
}

const lookupConnections = 4;

/** Opens the pools; connections are made as they are needed. */
export function connect(url: string, maximum: number, log: Logger): Connection {
  const main = openPool(url, maximum, log);
  const lookups = openPool(url, lookupConnections, log);
  return {
    ...main,
    lookups: lookups.database,
    close: async () => void (await Promise.all([main.database.destroy(), lookups.database.destroy()])),
  };
}

/** Statements are bounded to 30 s so that a lost client cannot hold the database. */
function openPool(url: string, maximum: number, log: Logger): { pool: Pool; database: Database } {
  const pool = new Pool({
    connectionString: url,
    max: maximum,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 60_000,
    application_name: 'sawt',
    // Not in the types yet.
    ...({ pipeline: true } as PoolConfig),
  });
  pool.on('connect', (client) => client.on('error', () => {}));
  pool.on('error', (error) => log.warn({ error: error.message }, 'idle database connection lost'));
  const database = new Kysely<Schema>({
    dialect: createPipelineDialect(pool),
    log: (event: LogEvent) => {
      if (event.level === 'error') log.debug({ sql: event.query.sql, error: String(event.error) }, 'query failed');
    },
  });
  return { pool, database };
}

/**
 * @param variable the setting that names the database
 * @throws ConfigurationError in one line, without the password, when nobody can sign in there
 */
export async function demandReachable(variable: string, url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  try {
    await client.connect();
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException;
    throw new ConfigurationError(`${variable}: the database cannot be reached: ${(message || code || 'no answer').replace(/\s+/g, ' ')}.`);
  } finally {
    await client.end().catch(() => {});
  }
}
