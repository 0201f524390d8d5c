import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  Transaction,
  type TransactionSettings,
} from 'kysely';
import type { Pool, PoolClient } from 'pg';
import type { Database, Schema, Tx } from './database.ts';
import { createStatementNames, type StatementNames } from './statement-names.ts';

/**
 * Kysely on `pg` in its pipeline mode. Statements that are given without waiting for one another go out in one write and
 * are answered in one: on one machine a statement costs less than the two system calls around it.
 */
export function createPipelineDialect(pool: Pool): Dialect {
  const dialect: Dialect = {
    createDriver: () => createDriver(pool, dialect),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createAdapter: () => new PostgresAdapter(),
    createIntrospector: (database) => new PostgresIntrospector(database),
  };
  return dialect;
}

/**
 * A transaction. Statements inside it need not be waited for: it is committed only when all of them have succeeded. Its
 * beginning goes out with its first statement, and its commit with the last ones that nobody waited for.
 * @param begin the statement that begins it
 */
export async function transact<T>(database: Database, work: (tx: Tx) => Promise<T>, begin = 'begin'): Promise<T> {
  const once = () =>
    database.getExecutor().provideConnection((provided) => {
      const connection = provided as PipelinedConnection;
      const { driver, dialect } = connection;
      let isOver = false;
      const executor = database.getExecutor().withConnectionProvider({
        // What goes on in a transaction that something else has ended must not reach the next one of the connection.
        provideConnection: async (consumer) => {
          if (isOver) throw new Error('The transaction is over');
          return consumer(connection);
        },
      });
      const tx = new Transaction<Schema>({ config: { dialect }, dialect, driver, executor });
      return connection.transact(begin, () =>
        work(tx).finally(() => {
          isOver = true;
        }),
      );
    });
  try {
    return await once();
  } catch (error) {
    // A migration changed a table under a statement that was prepared before it. Nothing has happened; it is prepared anew.
    if (!isStalePlan(error)) throw error;
    return once();
  }
}

/** For a statement of a transaction that nobody need wait for: where it fails, the transaction does. */
export function sendAlong(statement: Promise<unknown>): void {
  statement.catch(() => {});
}

interface PipelinedConnection extends DatabaseConnection {
  readonly driver: Driver;
  readonly dialect: Dialect;
  transact<T>(begin: string, work: () => Promise<T>): Promise<T>;
  release(): void;
}

const isStalePlan = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === '0A000' && error.message.includes('cached plan');
const isAborted = (error: unknown) => error instanceof Error && 'code' in error && error.code === '25P02';

function createDriver(pool: Pool, dialect: Dialect): Driver {
  const connections = new WeakMap<PoolClient, PipelinedConnection>();
  const names = createStatementNames();
  const run = (connection: DatabaseConnection, sql: string) => connection.executeQuery(CompiledQuery.raw(sql));
  const driver: Driver = {
    init: async () => {},
    async acquireConnection() {
      const client = await pool.connect();
      const connection = connections.get(client) ?? createConnection(client, names, { driver, dialect });
      connections.set(client, connection);
      return connection;
    },
    async beginTransaction(connection, { isolationLevel, accessMode }: TransactionSettings) {
      await run(connection, `start transaction ${isolationLevel ? `isolation level ${isolationLevel}` : ''} ${accessMode ?? ''}`);
    },
    commitTransaction: async (connection) => void (await run(connection, 'commit')),
    rollbackTransaction: async (connection) => void (await run(connection, 'rollback')),
    releaseConnection: async (connection) => (connection as PipelinedConnection).release(),
    destroy: () => pool.end(),
  };
  return driver;
}

const changing = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

function createConnection(
  client: PoolClient,
  names: StatementNames,
  parts: Pick<PipelinedConnection, 'driver' | 'dialect'>,
): PipelinedConnection {
  const { stream } = (client as unknown as { connection: { stream: import('node:net').Socket } }).connection;
  let isBroken = false;
  /** The first that failed, which is why those after it were refused. */
  let failure: unknown;
  let isHeld = false;

  /** What is given until the promises at hand have run goes out in one write. */
  function hold(): void {
    if (isHeld) return;
    isHeld = true;
    stream.cork();
    queueMicrotask(() =>
      process.nextTick(() => {
        isHeld = false;
        stream.uncork();
      }),
    );
  }
  function send(text: string, values: unknown[] = []) {
    hold();
    const name = names.nameOf(text);
    const sent = client.query(values.length > 0 && name ? { name, text, values } : { text, values });
    sent.catch((error: unknown) => {
      if (isStalePlan(error)) names.forget();
      failure ??= error;
    });
    return sent;
  }

  return {
    ...parts,
    async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
      const { command, rowCount, rows } = await send(sql, parameters as unknown[]);
      return { rows, ...(changing.has(command) && { numAffectedRows: BigInt(rowCount ?? 0) }) };
    },
    // biome-ignore lint/correctness/useYield: nothing of ours streams
    async *streamQuery() {
      throw new Error('Statements are not streamed');
    },
    async transact(begin, work) {
      failure = undefined;
      send(begin);
      try {
        const result = await work();
        const { command } = await send('commit');
        // So PostgreSQL answers a commit after something failed that nobody waited for.
        if (command === 'ROLLBACK') throw failure;
        return result;
      } catch (error) {
        await send('rollback').catch(() => {
          isBroken = true;
        });
        throw isAborted(error) ? failure : error;
      }
    },
    release() {
      client.release(isBroken);
    },
  };
}
