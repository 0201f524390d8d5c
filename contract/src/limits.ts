import type { Endpoint } from './endpoint.ts';

/**
 * How often one caller may ask: a person, or a network address (IPv6: its /64) where nobody is signed in.
 * `shared` ones are counted in the database, so that all servers agree; the others by each server in its memory, because
 * counting them would cost more than many of them do. An address stands for everybody behind it: an office, a mobile network.
 */
export const limits = {
  /** All requests of one address, before anything is known of who asks. */
  address: { requests: 6000, seconds: 60, shared: false },
  public: { requests: 1200, seconds: 60, shared: false },
  read: { requests: 600, seconds: 60, shared: false },
  /** Lists and figures, which go through many rows. */
  search: { requests: 240, seconds: 60, shared: true },
  /** What browsers report of our pages. */
  report: { requests: 20, seconds: 60, shared: false },
  write: { requests: 120, seconds: 60, shared: true },
  /** Cases sent by one person. */
  intake: { requests: 30, seconds: 3600, shared: true },
  /** And by all of one address together; an office or a mobile network is one. */
  intake_address: { requests: 300, seconds: 3600, shared: false },
  /** All that one partner's system sends and asks. */
  partner: { requests: 600, seconds: 60, shared: true },
  /** What tells one person about the cases of others; to feel one's way to their places takes far more. */
  others: { requests: 30, seconds: 600, shared: true },
  upload: { requests: 60, seconds: 600, shared: true },
  /** What checks a password or a code, or goes through everything there is. */
  costly: { requests: 20, seconds: 600, shared: true },
  /** Moves of many cases at once. */
  bulk: { requests: 30, seconds: 600, shared: true },
  export: { requests: 10, seconds: 600, shared: true },
} as const satisfies Record<string, { requests: number; seconds: number; shared: boolean }>;
export type Limit = keyof typeof limits;

/** Live screens that one person may have open at one server. */
export const maximumStreams = 12;

export const isOpen = ({ access }: Pick<Endpoint, 'access'>): boolean => access === 'public' || access === 'demo' || access === 'by-link';

/** The limit of an endpoint: its own, or what follows from what it does. None is without. */
export function limitOf(endpoint: Pick<Endpoint, 'limit' | 'body' | 'method' | 'access'>): Limit {
  if (endpoint.limit) return endpoint.limit;
  if (endpoint.body === 'bytes') return 'upload';
  if (endpoint.method !== 'GET') return 'write';
  return isOpen(endpoint) ? 'public' : 'read';
}
