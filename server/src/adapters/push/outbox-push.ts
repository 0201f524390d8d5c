import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/database.ts';
import { createOutbox } from '../outbox.ts';
import type { PushService } from './push-service.ts';

/** The devices in a table: what they would have shown can be read, in the demo and in development. */
export function createOutboxPush(database: Database, clock: Clock): PushService {
  const keep = createOutbox(database, clock, 'push');
  return { send: ({ id, device, payload }) => keep(id, device.id, JSON.parse(payload)) };
}
