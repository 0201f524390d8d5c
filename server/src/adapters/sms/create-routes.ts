import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/database.ts';
import type { Outgoing } from '../../platform/outgoing/outgoing.ts';
import { createHttpProvider } from './http/http-provider.ts';
import { createOutboxProvider } from './outbox-provider.ts';
import { createSmppProvider } from './smpp/smpp-provider.ts';
import type { Receipt, SmsProvider, SmsRoute } from './sms-provider.ts';
import { type SmsSettings, smsKinds } from './sms-settings.ts';

interface RouteOptions {
  database: Database;
  clock: Clock;
  outgoing: Outgoing;
  /** Keeps what a provider says of a message. */
  hear(provider: string, receipt: Receipt): Promise<void>;
}

const outboxAlone: SmsSettings[] = [{ protocol: 'outbox', name: 'outbox', prefixes: ['+'], kinds: [...smsKinds], costPerSegment: 0 }];

/** The providers as they are configured, in the order of preference; without any, the embedded outbox for everything. */
export function createSmsRoutes(settings: readonly SmsSettings[] | null, options: RouteOptions): SmsRoute[] {
  return (settings ?? outboxAlone).map((one) => ({
    provider: providerOf(one, options),
    prefixes: one.prefixes,
    kinds: one.kinds,
    costPerSegment: one.costPerSegment,
    protocol: one.protocol,
    receipts: one.protocol === 'http' ? one.receipts : null,
  }));
}

function providerOf(one: SmsSettings, { database, clock, outgoing, hear }: RouteOptions): SmsProvider {
  if (one.protocol === 'smpp') return createSmppProvider(one, (receipt) => hear(one.name, receipt));
  return one.protocol === 'http' ? createHttpProvider(one, outgoing) : createOutboxProvider(one.name, database, clock);
}
