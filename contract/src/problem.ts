import { z } from 'zod';
import { type ErrorCode, errorCatalogue } from './error-catalogue.ts';

/** One field at fault. `path` is dotted (`body.location.lat`); `code` is Zod's issue code with its bounds beside it, or one of our own (`no_words`). */
export const FieldError = z.object({
  path: z.string(),
  code: z.string(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  keys: z.array(z.string()).optional(),
});
export type FieldError = z.infer<typeof FieldError>;

/** What happened to a case since it was read: the latest move, and where the case stands. */
export const ChangedMeanwhile = z.object({
  what: z.string(),
  status: z.string(),
  at: z.iso.datetime(),
  side: z.enum(['citizen', 'agency', 'emirate', 'system']),
  /** Null where the reader may not know. */
  by: z.object({ ar: z.string(), en: z.string() }).nullable(),
});
export type ChangedMeanwhile = z.infer<typeof ChangedMeanwhile>;

/** RFC 9457 problem document; `code`, `requestId`, `fields`, `allowed`, `changed` and `again` are our extension members. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  code: z.enum(Object.keys(errorCatalogue) as [ErrorCode, ...ErrorCode[]]),
  requestId: z.string(),
  fields: z.array(FieldError).optional(),
  allowed: z.array(z.string()).optional(),
  changed: ChangedMeanwhile.optional(),
  /** From when it can be done once more. */
  again: z.iso.datetime().optional(),
});
export type Problem = z.infer<typeof Problem>;

/**
 * A problem document as the server sent it; null: it is none. Without the schema, which no page should have to load. A code may be one
 * that a newer server has and this page does not know.
 */
export function readProblem(body: unknown): Problem | null {
  const { code, status, requestId } = (body ?? {}) as Partial<Problem>;
  const isProblem = typeof code === 'string' && typeof status === 'number' && typeof requestId === 'string';
  return isProblem ? (body as Problem) : null;
}

/** Thrown by the typed client when the server answers with a problem document. */
export class ProblemError extends Error {
  readonly problem: Problem;
  readonly retryAfterSeconds: number | undefined;
  constructor(problem: Problem, retryAfterSeconds?: number) {
    super(`${problem.code} (${problem.status})`);
    this.problem = problem;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
