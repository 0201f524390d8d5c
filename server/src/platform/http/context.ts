import type { Readable } from 'node:stream';
import type { Access, Api, Endpoint, InputOf } from '@sawt/contract';
import type { z } from 'zod';
import type { Audited, SettingsWork, Work } from '../audit/change.ts';
import type { WalledTx } from '../database/wall.ts';
import type { PartnerCaller } from '../partners/identify-partner.ts';
import type { Actor } from '../policy/actor.ts';

/** What every handler is given about the request. */
export interface RequestContext {
  readonly requestId: string;
  readonly address: string;
  /** What the caller's program calls itself, cut to a sensible length. */
  readonly userAgent: string;
  /** Where our pages are for the caller: the configured address, or the host that the request names. */
  readonly origin: string;
  /** The raw body of an endpoint with `body: 'bytes'`, else empty. */
  readonly bytes: Readable;
  /** How long the sender says the body is; null where it does not say. */
  readonly announcedBytes: number | null;
  /** The caller's `Idempotency-Key`, present where the endpoint demands one. */
  readonly idempotencyKey: string;
  /** Headers of the answer beside those that every answer has. */
  readonly setHeaders: (headers: Readonly<Record<string, string>>) => void;
  /** A `Set-Cookie` line for the answer. */
  readonly setCookie: (line: string) => void;
  /** Reads cases and what hangs on them, as far as the caller reaches, from one snapshot. */
  readonly read: <T>(work: (db: WalledTx) => Promise<T>) => Promise<T>;
}

type ActorOf<A extends Access> = A extends 'public' | 'demo' | 'by-link' | 'partner'
  ? { readonly actor: Actor | null }
  : {
      readonly actor: Actor;
      /** The session that the request came by, when it began, and when it last proved a second factor, or a citizen's phone. */
      readonly sessionId: string;
      readonly beganAt: Date;
      readonly provenAt: Date | null;
    };
type PartnerOf<A extends Access> = A extends 'partner' ? { readonly partner: PartnerCaller } : {};
type ChangeOf<E extends Endpoint> = E['audit'] extends null
  ? {}
  : {
      /** Makes the change and records it under the audit event of the endpoint. */
      readonly change: <T>(work: E['settings'] extends true ? SettingsWork<T> : Work<T>) => Promise<Audited<T>>;
    };

export type ContextOf<E extends Endpoint> = RequestContext & ActorOf<E['access']> & PartnerOf<E['access']> & ChangeOf<E>;

/** Bytes with their media type and cache rule. */
export interface FileOutput {
  stream: Readable;
  mediaType: string;
  name: string;
  /** To be saved and not shown. */
  download?: true;
}
/** Registers who listens; called with the means to send and to end the stream. Returns how to stop listening. */
export type EventsOutput = (send: (event: object) => void, end: () => void) => () => void;

type OutputOf<E extends Endpoint> = E['output'] extends z.ZodType
  ? z.input<E['output']>
  : E['output'] extends 'file'
    ? FileOutput
    : E['output'] extends 'headers'
      ? undefined
      : EventsOutput;

/** An endpoint with an audit event must return what only `context.change` can make. */
type Result<E extends Endpoint> = E['audit'] extends null ? OutputOf<E> : Audited<OutputOf<E>>;

export type Handler<E extends Endpoint> = (context: ContextOf<E>, input: InputOf<E>) => Promise<Result<E>>;

/** One handler for each endpoint of a module: a missing one does not compile. */
export type Handlers<M extends Api[string]> = { [K in keyof M]: Handler<M[K]> };
