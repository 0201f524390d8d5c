import type { Priority } from '@sawt/contract';
import type { Route } from './decide.ts';

interface Place {
  agency: string | null;
  department: string | null;
  priority: Priority;
}

/** What a trial has found so far. */
export interface Tally {
  looked: number;
  changed: number;
  /** From where to where how many would go, with the ids of the first few. */
  moves: { from: Place; to: Place; cases: number; examples: number[] }[];
  rightNow: number;
  rightThen: number;
}

export const emptyTally = (): Tally => ({ looked: 0, changed: 0, moves: [], rightNow: 0, rightThen: 0 });

const mostExamples = 5;

/**
 * Counts one case in.
 * @param now where the rules in force send it
 * @param then where the draft sends it
 */
export function countIn(tally: Tally, { id, agency }: { id: number; agency: string | null }, now: Route, then: Route): void {
  tally.looked++;
  if (agency !== null && now.agency === agency) tally.rightNow++;
  if (agency !== null && then.agency === agency) tally.rightThen++;
  const [from, to] = [placeOf(now), placeOf(then)];
  if (isSame(from, to)) return;
  tally.changed++;
  const move = tally.moves.find((each) => isSame(each.from, from) && isSame(each.to, to));
  if (!move) tally.moves.push({ from, to, cases: 1, examples: [id] });
  else {
    move.cases++;
    if (move.examples.length < mostExamples) move.examples.push(id);
  }
}

const placeOf = ({ agency, department, priority }: Route): Place => ({ agency, department, priority });
const isSame = (a: Place, b: Place) => a.agency === b.agency && a.department === b.department && a.priority === b.priority;
