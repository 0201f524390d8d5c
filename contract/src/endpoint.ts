import type { z } from 'zod';
import type { ErrorCode } from './error-catalogue.ts';
import type { Limit } from './limits.ts';
import type { Access } from './permissions.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** The name an act has in the audit log, past tense: `voice.case_assigned`. */
export type AuditEvent = `${string}.${string}`;

/**
 * What an endpoint sends back.
 * - a Zod schema: JSON of that shape
 * - `file`: bytes with their own media type
 * - `events`: server-sent events (WHATWG HTML § 9.2), see `live.ts`
 * - `headers`: nothing but what stands in the headers (204)
 */
export type Output = z.ZodType | 'file' | 'events' | 'headers';

/**
 * One operation of the public HTTP interface, declared once. Server, typed client and
 * OpenAPI document come from it. `access` and `audit` have no default on purpose: who may
 * call it, and what the audit log says of it, are decided where the endpoint is declared.
 */
export interface Endpoint {
  readonly method: Method;
  /** Path with `{name}` parameters, as in OpenAPI. */
  readonly path: `/api/v1/${string}`;
  readonly summary: string;
  readonly access: Access;
  /**
   * What staff must have proven beside their password. By default: a second factor, once in this session.
   * - `none`: nothing; for those who have none yet
   * - `fresh`: within the last ten minutes, by anybody; for what opens an account to others
   */
  readonly proof?: 'none' | 'fresh';
  /** How often a caller may ask, where it is not what `limitOf` makes of the rest. */
  readonly limit?: Limit;
  /** The audit event of a change or sensitive reading; null where nothing is to be recorded. */
  readonly audit: AuditEvent | null;
  /** It edits how the region is set up: the log says what stood there before, and what stands there after. */
  readonly settings?: true;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  /** What is read of the headers, by their names in small letters. */
  readonly headers?: z.ZodObject;
  /** A Zod schema for JSON, or `bytes` for a raw body that is streamed. */
  readonly body?: z.ZodType | 'bytes';
  /** True: the caller must send an `Idempotency-Key` (a UUID); the same key never acts twice. */
  readonly idempotent?: true;
  readonly output: Output;
  /** It answers 201: `Location` says where what was made is. */
  readonly created?: true;
  readonly errors: readonly ErrorCode[];
}

export type Api = Readonly<Record<string, Readonly<Record<string, Endpoint>>>>;

type Parsed<T> = T extends z.ZodType ? z.output<T> : T extends 'bytes' ? Blob : undefined;
type Given<T> = T extends z.ZodType ? z.input<T> : T extends 'bytes' ? Blob : undefined;

type Present<T> = { [K in keyof T as T[K] extends undefined ? never : K]: T[K] };
type Part<E, K extends string> = E extends Record<K, infer V> ? V : undefined;

/** What the handler receives, after validation. */
export type InputOf<E extends Endpoint> = Present<{
  params: Parsed<Part<E, 'params'>>;
  query: Parsed<Part<E, 'query'>>;
  headers: Parsed<Part<E, 'headers'>>;
  body: Part<E, 'body'> extends 'bytes' ? undefined : Parsed<Part<E, 'body'>>;
}>;

/** What the caller gives. */
export type CallOf<E extends Endpoint> = Present<{
  params: Given<Part<E, 'params'>>;
  query: Given<Part<E, 'query'>>;
  headers: Given<Part<E, 'headers'>>;
  body: Given<Part<E, 'body'>>;
  idempotencyKey: Part<E, 'idempotent'> extends true ? string : undefined;
}>;

/** What comes back. */
export type ResultOf<E extends Endpoint> = E['output'] extends z.ZodType
  ? z.output<E['output']>
  : E['output'] extends 'file'
    ? Blob
    : Response;

/** Declares the endpoints of a module; keeps their literal types. */
export const defineEndpoints = <const T extends Readonly<Record<string, Endpoint>>>(endpoints: T): T => endpoints;
