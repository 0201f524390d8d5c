import { sealedTables } from '../app.ts';
import { createAuditKey } from '../platform/audit/audit-key.ts';
import { createMakeChange } from '../platform/audit/change.ts';
import { systemClock } from '../platform/clock.ts';
import { readConfig } from '../platform/config.ts';
import { createAsSystem } from '../platform/database/wall.ts';
import { createEventBus } from '../platform/events/event-bus.ts';
import { listKeysInUse, rotateKeys } from '../platform/personal-data/rotate.ts';
import type { Command } from './main.ts';
import { withDatabase } from './open-database.ts';

const list: Command = async () => {
  const config = readConfig(process.env);
  const { dataKeys, lookupKeys } = config;
  console.log(
    `Data keys ${versions(dataKeys)}, look-up keys ${versions(lookupKeys)}; the newest ${dataKeys.newest} and ${lookupKeys.newest}.`,
  );
  const lines = await withDatabase(config, (database) => listKeysInUse(createAsSystem(database), sealedTables(config)));
  for (const { table, keys, rows } of lines) console.log(`${table}: ${rows} rows under ${keys}`);
  console.log('A data key (before the stroke) or look-up key (behind it) that no row stands under may be dropped.');
  return 0;
};

const rotate: Command = async () => {
  const config = readConfig(process.env);
  const { rotated, unreadable } = await withDatabase(config, (database) => {
    const auditKey = createAuditKey(config.auditKey);
    const makeChange = createMakeChange({ database, clock: systemClock, events: createEventBus(), auditKey });
    const onProgress = (table: string, done: number) => void (process.stderr.isTTY && process.stderr.write(`\r  ${table}: ${done} rows`));
    return rotateKeys({ makeChange, tables: sealedTables(config), onProgress });
  });
  if (process.stderr.isTTY) process.stderr.write('\n');
  console.log(`${rotated} rows sealed again with the data key ${config.dataKeys.newest} and the look-up key ${config.lookupKeys.newest}.`);
  for (const { table, row } of unreadable) console.log(`✗ ${table}, row ${row}: no key of the ring opens it.`);
  return unreadable.length === 0 ? 0 : 1;
};

const versions = ({ keys }: { keys: ReadonlyMap<number, unknown> }) => [...keys.keys()].sort((one, other) => one - other).join(', ');

export const keyCommands = {
  list: { usage: '                      says what stands in the database under which keys', run: list },
  rotate: { usage: '                    seals all personal data again with the newest keys', run: rotate },
};
