import { Client } from 'pg';
import { loadCalendars } from '../../src/platform/calendar/calendars.ts';
import type { Database } from '../../src/platform/database/database.ts';
import { createChance } from './chance.ts';
import { loadCases } from './load-cases.ts';
import { withoutIndexes } from './without-indexes.ts';

export interface LargeRegion {
  cases: number;
  /** The same number makes the same region, up to the same moment. */
  seed: number;
  until: Date;
  onProgress?(share: number): void;
}

const filled = [
  'identity."user"',
  'directory.person',
  'directory.person_role',
  'directory.consent',
  'voice.case',
  'voice.case_words',
  'voice.case_event',
  'voice.clock',
  'voice.clock_rung',
];

/** Adds a lived-in region to a database that has agencies, categories and staff. All or nothing. @param ownerUrl of who owns the tables */
export async function seedLargeRegion(
  ownerUrl: string,
  database: Database,
  { cases, seed, until, onProgress = () => {} }: LargeRegion,
): Promise<void> {
  const { region: calendar } = await loadCalendars(database);
  const client = new Client({ connectionString: ownerUrl, application_name: 'sawt seed' });
  await client.connect();
  try {
    await client.query(`set maintenance_work_mem = '512MB'; set synchronous_commit = off`);
    await client.query('begin');
    await withoutIndexes(client, filled, () => loadCases(client, { cases, chance: createChance(seed), calendar, until, onProgress }));
    await client.query('commit');
    for (const table of filled) await client.query(`vacuum (analyze) ${table}`);
  } finally {
    await client.end();
  }
}
