import { lookup as systemLookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { Agent, buildConnector, errors, request } from 'undici';
import { type AllowedHosts, hostAndPort } from './allowed-hosts.ts';
import { isPublicAddress } from './public-address.ts';

export type OutgoingCode =
  | 'outgoing.address_invalid'
  | 'outgoing.address_refused'
  | 'outgoing.redirected'
  | 'outgoing.too_large'
  | 'outgoing.timed_out'
  | 'outgoing.unreachable';

/** Why somebody else's server was not asked, or its answer not taken. */
export class OutgoingError extends Error {
  readonly code: OutgoingCode;
  constructor(code: OutgoingCode, cause?: unknown) {
    super(code, { cause });
    this.code = code;
  }
}

export interface OutgoingOptions {
  allowed: AllowedHosts;
  /** All addresses of a name. */
  resolve?: (hostname: string) => Promise<{ address: string; family: number }[]>;
  maximumBytes?: number;
  /** In milliseconds, from the first look-up to the last byte. */
  within?: number;
}

export interface Outgoing {
  /**
   * Asks an address that people or configuration name, and reads the whole answer. Redirects are not followed.
   * @throws OutgoingError
   */
  fetch(address: string, init?: OutgoingInit): Promise<Response>;
  close(): Promise<void>;
}
export interface OutgoingInit {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array | null;
  signal?: AbortSignal | undefined;
}

/**
 * The one way out to addresses that are not ours to vouch for (OWASP ASVS 5.0, 1.3.6). https only, public addresses only,
 * save those of the list. What is checked is what is connected to: the look-up of the socket itself is ours, so a name that
 * leads elsewhere a moment later leads nowhere.
 */
export function createOutgoing(options: OutgoingOptions): Outgoing {
  const { allowed, resolve = (name) => systemLookup(name, { all: true }), maximumBytes = 1_000_000, within = 10_000 } = options;
  const agent = new Agent({ connect: guardedConnector(allowed, resolve, within), maxResponseSize: maximumBytes });
  return {
    async fetch(address, { method = 'GET', headers = {}, body = null, signal } = {}) {
      demandSound(address, allowed);
      const deadline = AbortSignal.timeout(within);
      try {
        const answer = await request(address, {
          dispatcher: agent,
          method: method as 'GET',
          headers,
          body,
          signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
        });
        const bytes = await answer.body.arrayBuffer();
        if (answer.statusCode >= 300 && answer.statusCode < 400) throw new OutgoingError('outgoing.redirected');
        return new Response(bytes.byteLength > 0 ? bytes : null, { status: answer.statusCode, headers: headersOf(answer.headers) });
      } catch (error) {
        throw codedError(error, deadline);
      }
    },
    close: () => agent.close(),
  };
}

function demandSound(address: string, allowed: AllowedHosts): void {
  const url = URL.parse(address);
  if (!url || url.username || url.password) throw new OutgoingError('outgoing.address_invalid');
  if (url.protocol === 'https:') return;
  if (url.protocol !== 'http:' || allowed.get(hostAndPort(url)) !== 'http:') throw new OutgoingError('outgoing.address_invalid');
}

type Resolve = NonNullable<OutgoingOptions['resolve']>;

function guardedConnector(allowed: AllowedHosts, resolve: Resolve, timeout: number): buildConnector.connector {
  const connectTo = (isFit: (address: string) => boolean) =>
    buildConnector({
      timeout,
      allowH2: false,
      // The socket asks here for the addresses of a name, and connects to what it is given.
      lookup: (hostname, { all }, done) => {
        resolve(hostname).then(
          (found) => {
            const [first] = found;
            if (!first || !found.every(({ address }) => isFit(address))) done(new OutgoingError('outgoing.address_refused'), '');
            else if (all) done(null, found);
            else done(null, first.address, first.family);
          },
          (error) => done(error, ''),
        );
      },
    });
  const [toPublic, toAllowed] = [connectTo(isPublicAddress), connectTo(() => true)];
  return (target, done) => {
    if (allowed.has(hostAndPort(target))) return toAllowed(target, done);
    // A host that is an address already is never looked up.
    if (isIP(target.hostname) && !isPublicAddress(target.hostname)) return done(new OutgoingError('outgoing.address_refused'), null);
    return toPublic(target, done);
  };
}

function headersOf(headers: Record<string, string | string[] | undefined>): Headers {
  const result = new Headers();
  for (const [name, value] of Object.entries(headers)) for (const one of [value ?? []].flat()) result.append(name, one);
  return result;
}

function codedError(error: unknown, deadline: AbortSignal): OutgoingError {
  if (error instanceof OutgoingError) return error;
  if (error instanceof errors.ResponseExceededMaxSizeError) return new OutgoingError('outgoing.too_large', error);
  if (deadline.aborted || error instanceof errors.ConnectTimeoutError) return new OutgoingError('outgoing.timed_out', error);
  return new OutgoingError('outgoing.unreachable', error);
}
