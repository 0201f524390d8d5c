import { type ChangedMeanwhile, type ErrorCode, errorCatalogue, type FieldError, type Problem } from '@sawt/contract';

/** Thrown anywhere on the way of a request; the pipeline turns it into an RFC 9457 document. */
export class ProblemException extends Error {
  readonly code: ErrorCode;
  readonly fields: FieldError[] | undefined;
  readonly allowed: string[] | undefined;
  readonly changed: ChangedMeanwhile | undefined;
  readonly again: Date | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(code: ErrorCode, extra: ProblemExtra = {}) {
    super(code);
    this.code = code;
    this.fields = extra.fields;
    this.allowed = extra.allowed;
    this.changed = extra.changed;
    this.again = extra.again;
    this.retryAfterSeconds = extra.retryAfterSeconds;
  }
}

export interface ProblemExtra {
  fields?: FieldError[];
  /** What the case allows instead. */
  allowed?: string[];
  /** What others did to it meanwhile. */
  changed?: ChangedMeanwhile;
  /** From when it can be done once more. */
  again?: Date;
  retryAfterSeconds?: number;
}

/** The error of a code: `throw problem('case.not_found')`. */
export const problem = (code: ErrorCode, extra?: ProblemExtra) => new ProblemException(code, extra);

/** The document that leaves. */
export function problemDocument(exception: ProblemException, requestId: string): Problem {
  const { status, title } = errorCatalogue[exception.code];
  return {
    type: `urn:sawt:problem:${exception.code}`,
    title,
    status,
    code: exception.code,
    requestId,
    ...(exception.fields && { fields: exception.fields }),
    ...(exception.allowed && { allowed: exception.allowed }),
    ...(exception.changed && { changed: exception.changed }),
    ...(exception.again && { again: exception.again.toISOString() }),
  };
}
