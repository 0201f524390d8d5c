import { type Logger, pino } from 'pino';

export type { Logger };

/** JSON lines on standard output. What identifies or admits a person is cut out wherever it would appear. */
export function createLogger(level: string): Logger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: ['req.headers.cookie', 'req.headers.authorization', '*.password', '*.code', '*.token', '*.phone'],
      censor: '[removed]',
    },
  });
}
