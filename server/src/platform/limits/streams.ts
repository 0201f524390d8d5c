import { maximumStreams } from '@sawt/contract';
import { problem } from '../http/problem.ts';

/** When a page that found no room asks again; by then a forgotten screen may be gone. */
const retryAfterSeconds = 30;

/**
 * Counts the streams that are open, for each person at this server: each holds a connection and is asked at every hint.
 * @returns takes a place. @throws problem `request.too_many` without one. What it returns gives the place back.
 */
export function createStreamPlaces(maximum: number = maximumStreams): (person: string) => () => void {
  const open = new Map<string, number>();
  return (person) => {
    const taken = open.get(person) ?? 0;
    if (taken >= maximum) throw problem('request.too_many', { retryAfterSeconds });
    open.set(person, taken + 1);
    let given = false;
    return () => {
      if (given) return;
      given = true;
      const left = (open.get(person) ?? 1) - 1;
      if (left === 0) open.delete(person);
      else open.set(person, left);
    };
  };
}
