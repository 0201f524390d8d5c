import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runMigrations as migrateWorker } from 'graphile-worker';
import { Kysely, PostgresDialect, type QueryExecutorProvider, sql } from 'kysely';
import { type Migration, type MigrationProvider, Migrator } from 'kysely/migration';
import { Pool } from 'pg';
import { ConfigurationError } from '../config.ts';

const folder = join(import.meta.dirname, '../../../migrations');

/** The migrations are plain SQL files; their names order them. */
const files: MigrationProvider = {
  async getMigrations() {
    const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
    const migrations = names.map(async (name): Promise<[string, Migration]> => {
      const text = await readFile(join(folder, name), 'utf8');
      return [name.slice(0, -'.sql'.length), { up: async (db) => void (await sql.raw(text).execute(db)) }];
    });
    return Object.fromEntries(await Promise.all(migrations));
  },
};

const migratorOf = (db: Kysely<unknown>) =>
  new Migrator({
    db,
    provider: files,
    migrationTableSchema: 'platform',
    migrationTableName: 'migration',
    migrationLockTableName: 'migration_lock',
  });

/** A number of our own choosing, for the advisory lock. */
const lockKey = 7_298_401;

/**
 * Brings the database to this version, as its owner. Several servers may start at once: one migrates, the others wait
 * for it. The lock is ours and around everything, since Kysely's own ends before the queue's tables and the grants.
 * @throws ConfigurationError when the database was migrated by a newer version
 */
export async function migrate(ownerUrl: string): Promise<void> {
  const pool = new Pool({ connectionString: ownerUrl, max: 3 });
  // A connection lost while idle shows at the next statement; without listeners it would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  const lock = await pool.connect();
  try {
    await lock.query('select pg_advisory_lock($1)', [lockKey]);
    await refuseNewer(db);
    const { error } = await migratorOf(db).migrateToLatest();
    if (error) throw error;
    await migrateWorker({ pgPool: pool });
    await sql.raw(workerGrants).execute(db);
  } finally {
    // The lock ends with its connection.
    lock.release(true);
    await db.destroy();
  }
}

/**
 * For a server that may not migrate: is the database of exactly this version?
 * @throws ConfigurationError saying which way it differs
 */
export async function demandCurrent(db: QueryExecutorProvider): Promise<void> {
  await refuseNewer(db);
  const applied = new Set(await appliedNames(db));
  const missing = Object.keys(await files.getMigrations()).filter((name) => !applied.has(name));
  if (missing.length > 0) {
    throw new ConfigurationError(
      `DATABASE_URL: the database is older than this version (it lacks ${missing[0]}). Set DATABASE_OWNER_URL so that it can be migrated.`,
    );
  }
}

async function refuseNewer(db: QueryExecutorProvider): Promise<void> {
  const known = await files.getMigrations();
  const unknown = (await appliedNames(db)).filter((name) => !(name in known));
  if (unknown.length > 0) {
    throw new ConfigurationError(
      `DATABASE_URL: the database is newer than this version of Sawt (it has ${unknown[0]}). Start the version that migrated it, or a later one.`,
    );
  }
}

async function appliedNames(db: QueryExecutorProvider): Promise<string[]> {
  const exists = await sql<{ found: string | null }>`select to_regclass('platform.migration')::text as found`.execute(db);
  if (!exists.rows[0]?.found) return [];
  const { rows } = await sql<{ name: string }>`select name from platform.migration order by name`.execute(db);
  return rows.map((row) => row.name);
}

// graphile-worker expects to run as the owner of its schema: it guards its tables by row-level security without a
// policy. The application role owns nothing, so it is given what it needs here, again after each upgrade.
const workerGrants = `
  grant usage on schema graphile_worker to sawt_app;
  grant select, insert, update, delete on all tables in schema graphile_worker to sawt_app;
  grant usage on all sequences in schema graphile_worker to sawt_app;
  grant execute on all functions in schema graphile_worker to sawt_app;
  -- Each statement in them takes an array of unknown length and is otherwise planned anew at every call, which costs more than to run it.
  alter function graphile_worker.add_jobs set plan_cache_mode = force_generic_plan;
  alter function graphile_worker.add_job set plan_cache_mode = force_generic_plan;
  do $$
  declare guarded text;
  begin
    for guarded in select relname from pg_class where relnamespace = 'graphile_worker'::regnamespace and relrowsecurity loop
      if not exists (select from pg_policies where schemaname = 'graphile_worker' and tablename = guarded and policyname = 'sawt_app') then
        execute format('create policy sawt_app on graphile_worker.%I to sawt_app using (true) with check (true)', guarded);
      end if;
    end loop;
  end $$;
`;
