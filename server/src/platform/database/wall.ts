import { sql } from 'kysely';
import type { Actor } from '../policy/actor.ts';
import type { Database, Tx } from './database.ts';
import { sendAlong, transact } from './pipeline.ts';

declare const inside: unique symbol;
/**
 * A transaction that has said for whom it works. The tables behind the wall (cases and all that hangs on them) show
 * their rows only to such a one, so what reads or writes them asks for this type.
 */
export type WalledTx = Tx & { readonly [inside]: true };

/** How far a transaction sees into the cases. */
export interface Reach {
  scope: 'none' | 'own' | 'department' | 'agency' | 'region';
  side: Actor['side'] | 'nobody';
  person: string | null;
  agency: string | null;
  department: string | null;
  /** For whom the person acts; null: for themselves. */
  leader: string | null;
}

const nobody: Reach = { scope: 'none', side: 'nobody', person: null, agency: null, department: null, leader: null };
/** Of the system's own work: what comes round by the calendar or follows from an event. */
export const wholeRegion: Reach = { ...nobody, scope: 'region' };

/** The reach of a person is that of their permission to read cases. */
export function reachOf(actor: Actor | null): Reach {
  if (!actor) return nobody;
  const { personId: person, onBehalfOf: leader, side, agency, department } = actor;
  return { scope: actor.permissions.get('voice.read_case') ?? 'none', side, person, agency, department, leader };
}

/** Says for whom the transaction works, until it ends. Goes out with the first statement of the work, which fails with it. */
export function enterWall(tx: Tx, { scope, side, person, agency, department, leader }: Reach): WalledTx {
  const statement = sql`
    select set_config('sawt.reach', ${scope}, true), set_config('sawt.side', ${side}, true), set_config('sawt.person', ${person ?? ''}, true),
      set_config('sawt.agency', ${agency ?? ''}, true), set_config('sawt.department', ${department ?? ''}, true),
      set_config('sawt.leader', ${leader ?? ''}, true)`;
  sendAlong(statement.execute(tx));
  return tx as WalledTx;
}

export type Within = <T>(reach: Reach, work: (db: WalledTx) => Promise<T>) => Promise<T>;

/** Reads from one snapshot, so that what is read together agrees. */
export const createRead =
  (database: Database): Within =>
  (reach, work) =>
    transact(database, (tx) => work(enterWall(tx, reach)), 'start transaction isolation level repeatable read read only');

/** For what the system does by itself: sees the whole region. */
export const createAsSystem =
  (database: Database) =>
  <T>(work: (db: WalledTx) => Promise<T>): Promise<T> =>
    transact(database, (tx) => work(enterWall(tx, wholeRegion)));
export type AsSystem = ReturnType<typeof createAsSystem>;
