import { ConsecutiveBreaker, circuitBreaker, handleWhen, isBrokenCircuitError } from 'cockatiel';
import { Refused } from '../../adapters/refused.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/database.ts';
import { beginTry, endTry, noteTaken } from './tries.ts';

/** A delivery as a provider needs it. */
export interface Sendable {
  id: string;
  person_id: string | null;
  template: string;
  recipient: string;
  language: string;
  text: string;
  /** The subject of a mail, or the title of a notification; null: what is always there. */
  title: string | null;
  opens: string | null;
}

/** One way out: a provider that a delivery can be offered to. */
export interface Way {
  provider: string;
  /** How many parts it is billed as, and what each costs in riyals. */
  segments: number;
  costPerSegment: number;
  breaker: Breaker;
  /** @returns what the provider calls its parts. @throws Refused when nobody will ever take it */
  submit(): Promise<string[]>;
}
/** The ways that a delivery can take, the preferred one first. */
export type WaysOut = (delivery: Sendable) => Way[];

const failuresBeforeRest = 5;
const restMs = 30_000;

/** A provider that fails five times in a row is left alone for half a minute; then one delivery finds out. A refusal is no failure of it. */
export const createBreaker = () =>
  circuitBreaker(
    handleWhen((error) => !(error instanceof Refused)),
    { halfOpenAfter: restMs, breaker: new ConsecutiveBreaker(failuresBeforeRest) },
  );
export type Breaker = ReturnType<typeof createBreaker>;

/** How a message leaves where there is one way and it costs nothing. */
export function onlyWay(provider: string, submit: (delivery: Sendable) => Promise<void>): WaysOut {
  const breaker = createBreaker();
  return (delivery) => [{ provider, segments: 1, costPerSegment: 0, breaker, submit: () => submit(delivery).then(() => []) }];
}

/**
 * Offers a delivery to one provider after the other until one takes it. Each try is written down before it is made.
 * @throws Refused when none ever will; otherwise why the last one did not
 */
export async function handOver(options: { database: Database; clock: Clock }, { id }: { id: string }, ways: readonly Way[]): Promise<void> {
  let failure: Error = new Refused('No provider is there for this number');
  for (const way of ways) {
    try {
      return await way.breaker.execute(() => offer(options, id, way));
    } catch (error) {
      if (error instanceof Refused) throw error;
      failure = isBrokenCircuitError(error) ? new Error(`${way.provider} is out of order for now`) : (error as Error);
    }
  }
  throw failure;
}

async function offer({ database, clock }: { database: Database; clock: Clock }, id: string, way: Way): Promise<void> {
  const number = await beginTry(database, { id, provider: way.provider, segments: way.segments, now: clock.now() });
  let parts: string[];
  try {
    parts = await way.submit();
  } catch (error) {
    const outcome = error instanceof Refused ? 'refused' : 'failed';
    await endTry(database, { id, number, outcome, failure: (error as Error).message, now: clock.now() });
    throw error;
  }
  const cost = way.segments * way.costPerSegment;
  await noteTaken(database, { id, number, provider: way.provider, parts, cost, now: clock.now() });
}
