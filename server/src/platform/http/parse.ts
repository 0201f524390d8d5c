import { Readable } from 'node:stream';
import type { Endpoint, FieldError } from '@sawt/contract';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { problem } from './problem.ts';

type ParsedInput = { params?: unknown; query?: unknown; headers?: unknown; body?: unknown };

/**
 * Params, query, headers and JSON body by the schemas of the endpoint; all faults at once.
 * @throws problem `request.media_type`; `request.invalid` with the fields at fault
 */
export function parseInput(endpoint: Endpoint, request: FastifyRequest): ParsedInput {
  demandMediaType(endpoint, request.body);
  const faults = [...nulIn('params', request.params), ...nulIn('query', request.query)];
  const input: ParsedInput = {};
  const parse = (part: keyof ParsedInput, schema: z.ZodType | undefined, value: unknown) => {
    if (!schema) return;
    const result = schema.safeParse(value ?? {});
    if (result.success) {
      input[part] = result.data;
      if (part === 'body') faults.push(...nulIn(part, result.data));
    } else faults.push(...result.error.issues.map((issue) => fieldError(part, issue)));
  };
  parse('params', endpoint.params, request.params);
  parse('query', endpoint.query, request.query);
  parse('headers', endpoint.headers, request.headers);
  parse('body', endpoint.body === 'bytes' ? undefined : endpoint.body, request.body);
  if (faults.length > 0) throw problem('request.invalid', { fields: faults });
  return input;
}

/** Bytes where bytes are read, JSON where JSON is. */
function demandMediaType(endpoint: Endpoint, body: unknown): void {
  if (body !== undefined && body instanceof Readable !== (endpoint.body === 'bytes')) throw problem('request.media_type');
}

/** PostgreSQL can neither store nor compare text with NUL (`%00`), and nobody types it. In bodies `typedText` has dropped it. */
function nulIn(path: string, value: unknown): FieldError[] {
  if (typeof value === 'string') return value.includes('\0') ? [{ path, code: 'invalid_format' }] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, part]) => nulIn(`${path}.${name}`, part));
}

function fieldError(part: string, issue: z.core.$ZodIssue): FieldError {
  // A rule of our own may say by its own code what is wrong.
  const own = issue.code === 'custom' && typeof issue.params?.code === 'string' ? issue.params.code : undefined;
  return {
    path: [part, ...issue.path].join('.'),
    code: own ?? issue.code,
    ...('minimum' in issue && { minimum: Number(issue.minimum) }),
    ...('maximum' in issue && { maximum: Number(issue.maximum) }),
    ...('keys' in issue && { keys: issue.keys.map(String).slice(0, 20) }),
  };
}
