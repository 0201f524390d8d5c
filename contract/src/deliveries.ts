import { z } from 'zod';
import { CaseNumber } from './case.ts';
import { Bilingual, Code, Instant, Language, pageOf, pageQuery } from './common.ts';
import { defineEndpoints } from './endpoint.ts';

/**
 * `sent`: a provider has taken it; `delivered`: it says that it arrived; `expired`: nobody took it, or it could not be delivered, in time;
 * `waiting`: for the end of quiet hours, or for a digest; `bundled`: told in another with its like; `withheld`: goes nowhere.
 */
export const deliveryStatuses = ['queued', 'waiting', 'sent', 'delivered', 'bundled', 'withheld', 'failed', 'expired'] as const;
export const channels = ['sms', 'email', 'push'] as const;
export type Channel = (typeof channels)[number];

/** One message to one person; its text, which may hold a code, is not shown. */
export const Delivery = z.object({
  id: z.uuid(),
  template: Code,
  /** What the message is for. */
  purpose: Bilingual.nullable(),
  channel: z.enum(channels),
  /** Masked. */
  recipient: z.string(),
  language: Language,
  status: z.enum(deliveryStatuses),
  /** Of what is withheld for `do_not_contact`: the reason that was given. */
  failure: z.string().nullable(),
  withheld: z.enum(['not_wanted', 'do_not_contact']).nullable(),
  waitsUntil: Instant.nullable(),
  createdAt: Instant,
  sentAt: Instant.nullable(),
});
export type Delivery = z.infer<typeof Delivery>;

/** One time that it was offered to a provider. Without an outcome it is under way, or the server was stopped in between and nobody knows. */
export const DeliveryTry = z.object({
  number: z.int(),
  provider: z.string(),
  beganAt: Instant,
  endedAt: Instant.nullable(),
  outcome: z.enum(['taken', 'failed', 'refused']).nullable(),
  failure: z.string().nullable(),
  segments: z.int(),
  /** In riyals. */
  cost: z.number(),
  /** What the provider said of each part of a short message. */
  parts: z.array(
    z.object({ state: z.enum(['delivered', 'failed', 'expired']).nullable(), error: z.string().nullable(), at: Instant.nullable() }),
  ),
});
export type DeliveryTry = z.infer<typeof DeliveryTry>;

export const DeliveryDetail = Delivery.extend({
  case: CaseNumber.nullable(),
  tries: z.array(DeliveryTry),
  /** The message that this one repeats. */
  againOf: z.uuid().nullable(),
  /** Why it cannot be sent again: it holds a secret, is still under way, its reader's data are gone, it was sent three times today, or its reader is not told. */
  notAgain: z.enum(['secret', 'under_way', 'gone', 'too_often', 'withheld']).nullable(),
});
export type DeliveryDetail = z.infer<typeof DeliveryDetail>;

/** How a provider has been doing. */
export const ProviderState = z.object({
  name: z.string(),
  channel: z.enum(channels),
  protocol: z.enum(['smpp', 'http', 'outbox', 'smtp', 'web-push']),
  /** How the numbers begin that it is for; none: all. */
  prefixes: z.array(z.string()),
  kinds: z.array(z.enum(['code', 'notice'])),
  /** `down`: its last five tries have all failed. `idle`: nothing was offered to it in a day. */
  state: z.enum(['up', 'down', 'idle']),
  lastTakenAt: Instant.nullable(),
  lastFailedAt: Instant.nullable(),
  lastFailure: z.string().nullable(),
  /** Of the last 24 hours. */
  day: z.object({ taken: z.int(), failed: z.int(), refused: z.int(), segments: z.int(), cost: z.number() }),
  /** Of the last 30 days. */
  month: z.object({ segments: z.int(), cost: z.number() }),
});
export type ProviderState = z.infer<typeof ProviderState>;

export const deliveries = defineEndpoints({
  listDeliveries: {
    method: 'GET',
    path: '/api/v1/deliveries',
    summary: 'The messages sent, newest first',
    access: 'notify.read_deliveries',
    limit: 'search',
    audit: null,
    query: z.strictObject({
      status: z.enum(deliveryStatuses).optional(),
      channel: z.enum(channels).optional(),
      case: CaseNumber.optional(),
      ...pageQuery,
    }),
    output: pageOf(Delivery),
    errors: ['auth.required', 'auth.forbidden'],
  },
  findDeliveries: {
    method: 'POST',
    path: '/api/v1/deliveries/find',
    summary: 'The last fifty messages to a phone. Recorded; the number stands in no address and no log',
    access: 'notify.read_deliveries',
    audit: 'notify.deliveries_searched',
    body: z.strictObject({ phone: z.string().regex(/^\+9665\d{8}$/) }),
    output: z.array(Delivery),
    errors: ['auth.required', 'auth.forbidden'],
  },
  getDelivery: {
    method: 'GET',
    path: '/api/v1/deliveries/{id}',
    summary: 'A message, with each time that it was offered to a provider and what became of it',
    access: 'notify.read_deliveries',
    audit: null,
    params: z.strictObject({ id: z.uuid() }),
    output: DeliveryDetail,
    errors: ['auth.required', 'auth.forbidden', 'delivery.not_found'],
  },
  sendAgain: {
    method: 'POST',
    path: '/api/v1/deliveries/{id}/again',
    summary: 'Send the same message to the same person once more',
    access: 'notify.send_again',
    audit: 'notify.delivery_sent_again',
    params: z.strictObject({ id: z.uuid() }),
    output: Delivery,
    errors: ['auth.required', 'auth.forbidden', 'delivery.not_found', 'delivery.not_again'],
  },
  listProviders: {
    method: 'GET',
    path: '/api/v1/message-providers',
    summary: 'By which providers messages leave, and how these have been doing',
    access: 'notify.read_deliveries',
    limit: 'search',
    audit: null,
    output: z.array(ProviderState),
    errors: ['auth.required', 'auth.forbidden'],
  },
});
