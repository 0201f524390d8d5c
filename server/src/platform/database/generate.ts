// Writes what is derived from the migrations: the types of the tables and the picture of the schema.
// Run it after adding a migration: npm run generate
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { connect } from './database.ts';
import { startEmbedded } from './embedded.ts';
import { migrate } from './migrate.ts';
import { schemaPicture } from './picture.ts';

const typesFile = join(import.meta.dirname, 'schema.gen.ts');
const pictureFile = join(import.meta.dirname, '../../../migrations/picture.txt');

const folder = mkdtempSync(join(tmpdir(), 'sawt-generate-'));
chmodSync(folder, 0o755);
const embedded = await startEmbedded(folder);
try {
  await migrate(embedded.ownerUrl);
  const { database, close } = connect(embedded.ownerUrl, 2, pino({ level: 'silent' }));
  writeFileSync(pictureFile, await schemaPicture(database));
  await close();
  const options = {
    '--dialect': 'postgres',
    '--url': embedded.ownerUrl,
    '--out-file': typesFile,
    '--include-pattern': '{platform,identity,directory,notify,voice}.*',
    // As database.ts parses them.
    '--type-mapping': JSON.stringify({ int8: 'number' }),
  };
  execFileSync('kysely-codegen', Object.entries(options).flat(), { stdio: 'inherit' });
  writeFileSync(typesFile, withOurNames(readFileSync(typesFile, 'utf8')));
} finally {
  await embedded.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** Texts in both languages are JSON to the database; the generator's own overrides need an older compiler. */
function withOurNames(types: string): string {
  return types
    .replace('export interface DB {', 'export interface Schema {')
    .replace(
      'import type { ColumnType } from "kysely";',
      'import type { Bilingual } from "@sawt/contract";\nimport type { ColumnType } from "kysely";',
    )
    .replace(/\b(name|purpose|text): Json;/g, '$1: ColumnType<Bilingual, string, string>;');
}
