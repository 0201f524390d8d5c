import { join } from 'node:path';
import { createChannels } from '../src/adapters/channels.ts';
import { createLocalStorage } from '../src/adapters/storage/local-storage.ts';
import { createDirectory } from '../src/modules/directory/index.ts';
import { createNotify } from '../src/modules/notify/index.ts';
import { createLateLinks, createVoiceDeps } from '../src/modules/voice/index.ts';
import { createAuditKey } from '../src/platform/audit/audit-key.ts';
import { createCachedCalendars } from '../src/platform/calendar/calendars.ts';
import type { Clock } from '../src/platform/clock.ts';
import type { Config } from '../src/platform/config.ts';
import type { Database } from '../src/platform/database/database.ts';
import { createAsSystem } from '../src/platform/database/wall.ts';
import { createFileStore } from '../src/platform/files/file-store.ts';
import { createAuth } from '../src/platform/identity/auth.ts';
import { createAuthenticatorSeals } from '../src/platform/identity/second-factor/seals.ts';
import { createVault } from '../src/platform/personal-data/vault.ts';
import { seedPeople } from './people.ts';
import { seedRegion } from './region.ts';
import { tellStories } from './tell-stories.ts';

export interface DemoOptions {
  config: Config;
  /** As the owner of the tables: agencies and categories are not the running server's to make. */
  owner: Database;
  /** As the running server: cases go through the same rights as everybody's. */
  database: Database;
  clock: Clock;
  onProgress?(share: number): void;
  /** False: the region without its cases, for tests that bring their own. */
  cases?: boolean;
}

/** Creates the demo region in an empty database; does nothing where there are agencies already. */
export async function createDemoRegion({
  config,
  owner,
  database,
  clock,
  onProgress = () => {},
  cases = true,
}: DemoOptions): Promise<boolean> {
  const present = await owner.selectFrom('directory.agency').select('code').limit(1).execute();
  if (present.length > 0) return false;
  const now = clock.now();
  await seedRegion(owner);
  const vault = createVault(config.dataKeys, config.lookupKeys);
  const directory = createDirectory({ database, clock, vault });
  const { secret, url } = config;
  const notify = createNotify({
    database,
    clock,
    // The stories of the demo are told to nobody outside of it.
    channels: createChannels({ database, clock, hear: async () => {} }, { ...config, sms: null, email: null, push: null }),
    whoConsented: directory.whoConsented,
    vault,
    secret,
    origin: () => url ?? 'http://localhost',
  });
  const seals = createAuthenticatorSeals(vault, secret);
  const auth = createAuth({
    database: owner,
    secret,
    seals,
    url,
    mayEnter: async () => true,
    sendCode: notify.sendCode,
    oidc: null,
  });
  await seedPeople(owner, { auth, seals }, now);
  if (!cases) return true;
  const files = createFileStore({ storage: createLocalStorage(join(config.dataFolder, 'files')) });
  const deps = createVoiceDeps(database, {
    asSystem: createAsSystem(database),
    clock,
    calendars: createCachedCalendars(database),
    directory,
    notify,
    lateLinks: createLateLinks(secret, () => url ?? 'http://localhost'),
    files,
    // The stories of a year are told in a minute, by few people.
    freeRepeats: 1000,
  });
  await tellStories(deps, { database, auditKey: createAuditKey(config.auditKey) }, now, onProgress);
  return true;
}
