import type { Database } from '../database/database.ts';
import type { Logger } from '../log.ts';
import { integrate } from './tree-store.ts';

/** How long an entry waits at most for its place in the tree while a worker runs ("merge delay", RFC 9162 § 4). */
const everyMs = 2_000;

export interface Sequencer {
  start(): void;
  /** Resolves when the round under way is over. */
  stop(): Promise<void>;
}

/** Puts committed entries into the tree, every two seconds, on every worker. */
export function createSequencer({ database, log }: { database: Database; log: Logger }): Sequencer {
  let timer: NodeJS.Timeout | undefined;
  let round = Promise.resolve();
  const next = () => {
    timer = setTimeout(() => {
      round = integrate(database)
        .then(
          () => {},
          (error: Error) => log.error({ error: error.message }, 'the audit log could not be sequenced'),
        )
        .then(() => {
          if (timer) next();
        });
    }, everyMs);
  };
  return {
    start: next,
    async stop() {
      clearTimeout(timer);
      timer = undefined;
      await round;
    },
  };
}
