import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';

/** Something that happened, told by one module for whoever listens. `payload` is JSON. */
export interface DomainEvent<N extends string = string, P extends object = object> {
  readonly name: N;
  readonly payload: P;
}

/**
 * Hears events after their commit, at least once: a crash or an error brings the same event again, so `hear` must be
 * idempotent. Each subscriber has a job of its own, so that one that fails does not repeat the others.
 */
export interface Subscriber<E extends DomainEvent = DomainEvent> {
  /** Unique; the name of its jobs. */
  readonly name: string;
  readonly event: E['name'];
  /** Left out: every such event. Asked in the transaction of the event, so it must be quick and pure. */
  wants?(payload: E['payload']): boolean;
  hear(payload: E['payload']): Promise<void>;
}

export interface EventBus {
  emit(tx: Tx, ...happened: DomainEvent[]): Promise<void>;
  readonly subscribers: readonly Subscriber[];
  subscribe<E extends DomainEvent>(subscriber: Subscriber<E>): void;
}

/** Events are rows of the job queue, written in the transaction that made them true. */
export function createEventBus(): EventBus {
  const subscribers: Subscriber[] = [];
  return {
    subscribers,
    subscribe: (subscriber) => void subscribers.push(subscriber as Subscriber),
    async emit(tx, ...happened) {
      const heard = happened.flatMap(({ name, payload }) =>
        subscribers
          .filter(({ event, wants }) => event === name && (wants?.(payload) ?? true))
          .map((subscriber) => ({ identifier: subscriber.name, payload })),
      );
      if (heard.length === 0) return;
      const specs = JSON.stringify(heard);
      await sql`select graphile_worker.add_jobs(array(select json_populate_recordset(null::graphile_worker.job_spec, ${specs}::json)))`.execute(
        tx,
      );
    },
  };
}
