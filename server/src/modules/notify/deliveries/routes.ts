import type { deliveries as contract } from '@sawt/contract';
import type { Channels } from '../../../adapters/channels.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import type { Handlers } from '../../../platform/http/context.ts';
import { getDelivery } from './get-delivery.ts';
import { findDeliveries, listDeliveries } from './list-deliveries.ts';
import { listProviders } from './list-providers.ts';
import { sendAgain } from './send-again.ts';

interface DeliveryDeps {
  database: Database;
  clock: Clock;
  channels: Channels;
}

export function deliveryHandlers({ database, clock, channels }: DeliveryDeps): Handlers<typeof contract> {
  return {
    listDeliveries: (_context, { query }) => listDeliveries(database, query),
    findDeliveries: ({ change }, { body }) => change(findDeliveries(body.phone)),
    getDelivery: (_context, { params }) => getDelivery(database, params.id, clock.now()),
    sendAgain: ({ change }, { params }) => change(sendAgain(params.id)),
    listProviders: () => listProviders(database, channels, clock.now()),
  };
}
