import type { MakeChange } from '../../../platform/audit/change.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import type { Officials } from '../../../platform/setting-history/setting-history.ts';
import type { Notify } from '../../notify/index.ts';
import type { Places } from '../places.ts';

/** What the accounts of the staff stand on. */
export interface StaffDeps {
  database: Database;
  clock: Clock;
  places: Places;
  notify: Notify;
  makeChange: MakeChange;
  officials: Officials;
  /** The public address of this server, as links name it. */
  origin(): string;
}
