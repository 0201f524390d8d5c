import type { AuditEvent } from '@sawt/contract';
import type { Clock } from '../clock.ts';
import type { Database } from '../database/database.ts';
import { sendAlong, transact } from '../database/pipeline.ts';
import { enterWall, type Reach, type WalledTx, wholeRegion } from '../database/wall.ts';
import type { DomainEvent, EventBus } from '../events/event-bus.ts';
import { type LiveHint, sendHints } from '../live/hint.ts';
import type { Actor } from '../policy/actor.ts';
import type { AuditKey } from './audit-key.ts';
import { appendEntry } from './entry.ts';
import { demandNoSecret } from './no-secret.ts';

/** On whose behalf a change is made; `actor` null is the system itself. */
export interface Author {
  readonly actor: Actor | null;
  /** For whom the actor acts, where that is somebody else. */
  readonly onBehalfOf?: string | null;
  /** How far the change sees into the cases. */
  readonly reach: Reach;
  readonly requestId: string | null;
  readonly address: string | null;
}
export const theSystem: Author = { actor: null, reach: wholeRegion, requestId: null, address: null };

/** What a piece of work may do inside its transaction. */
export interface Change {
  readonly tx: WalledTx;
  readonly now: Date;
  /** Tells what happened, with the last statements: subscribers hear of it after the commit, at least once. */
  emit(event: DomainEvent | Promise<DomainEvent>): Promise<void>;
  /** Tells live screens, at the commit; the same twice is told once. */
  hint(hint: LiveHint): Promise<void>;
}

/** What the audit log is to say of it, and what the caller gets. */
export interface Recorded<T> {
  /** What was changed: `case:4821937506`. */
  subject: string;
  details?: Record<string, unknown>;
  output: T;
}
export type Work<T> = (change: Change) => Promise<Recorded<T>>;

/** What a change of settings has in its details: what stood there, and what stands there; null where there was nothing. */
export interface BeforeAndAfter {
  before: object | null;
  after: object | null;
}
export type SettingsWork<T> = (change: Change) => Promise<Recorded<T> & { details: BeforeAndAfter }>;

declare const audited: unique symbol;
/** A result that only a recorded change can produce. Handlers of audited endpoints must return one. */
export interface Audited<T> {
  readonly output: T;
  readonly [audited]: true;
}

/**
 * The one way to change anything: the change, its audit row and its events are one transaction.
 */
export type MakeChange = <T>(author: Author, event: AuditEvent, work: Work<T>) => Promise<Audited<T>>;

export function createMakeChange(options: { database: Database; clock: Clock; events: EventBus; auditKey: AuditKey }): MakeChange {
  const { database, clock, events, auditKey } = options;
  return (author, event, work) =>
    transact(database, async (opened) => {
      const tx = enterWall(opened, author.reach);
      const now = clock.now();
      const told: Promise<DomainEvent>[] = [];
      const hints = new Map<string, LiveHint>();
      const { subject, details, output } = await work({
        tx,
        now,
        async emit(event) {
          const happened = Promise.resolve(event);
          sendAlong(happened);
          told.push(happened);
        },
        hint: async (hint) => void hints.set(JSON.stringify(hint), hint),
      });
      demandNoSecret(details ?? {});
      sendAlong(events.emit(tx, ...(await Promise.all(told))));
      sendAlong(sendHints(tx, [...hints.values()]));
      const entry = appendEntry(tx, auditKey, {
        at: now,
        event,
        actor: author.actor?.personId ?? null,
        onBehalfOf: author.onBehalfOf ?? null,
        subject,
        details: details ?? {},
        requestId: author.requestId,
        address: author.address,
      });
      sendAlong(entry);
      return { output } as Audited<typeof output>;
    });
}
