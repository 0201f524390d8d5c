import { randomUUID } from 'node:crypto';
import { type CaseDetail, type ErrorCode, type PeopleMove, ProblemError } from '@sawt/contract';
import type { Random } from '../../../../seed/random.ts';
import type { Session } from '../../../../testing/test-region.ts';

export interface Attempt {
  who: string;
  move: PeopleMove;
  status: CaseDetail['status'];
  /** Whether the page offered the move. */
  offered: boolean;
  /** What the server said; null: done. */
  refusal: ErrorCode | null;
}
export type Person = Session & { name: string };

/** Somebody tries a move on a case that they see, with a body that fits it. @param moved is told of what became of it */
export async function tryMove(
  person: Person,
  found: CaseDetail,
  move: PeopleMove,
  random: Random,
  moved?: (made: CaseDetail) => void,
): Promise<Attempt> {
  const tried = { who: person.name, move, status: found.status, offered: found.allowed.includes(move) };
  try {
    const call = person.api.voice[move] as (call: { params: { number: string }; body: object }) => Promise<CaseDetail>;
    const made = await call({ params: { number: found.number }, body: await bodyOf(move, person, found, random) });
    moved?.(made);
    return { ...tried, refusal: null };
  } catch (error) {
    if (error instanceof ProblemError) return { ...tried, refusal: error.problem.code };
    throw error;
  }
}

async function bodyOf(move: PeopleMove, { api }: Session, found: CaseDetail, random: Random): Promise<object> {
  const { number, assignee } = found;
  switch (move) {
    case 'assign': {
      const free = (await api.voice.listAssignees({ params: { number } }).catch(() => [])).filter(({ id }) => id !== assignee?.id);
      // By name: ids differ from run to run.
      free.sort((a, b) => a.name.en.localeCompare(b.name.en));
      return { assignee: free.length > 0 ? random.pick(free).id : randomUUID() };
    }
    case 'refer':
      return { agency: random.pick(['municipality', 'water']), reasonCode: 'agreed' };
    case 'split':
      return { parts: ['municipality', 'water'].map((agency) => ({ agency, text: 'ما يخصكم' })) };
    case 'uphold':
      return { agency: 'municipality', reason: 'سبب', ...(random.next() < 0.5 && { directive: 'عالجوه' }) };
    case 'correct':
      return { text: `كلام آخر ${random.next()}`, reasonCode: 'wrong-fact' };
    case 'direct':
    case 'insist':
      return { text: 'توجيه', hours: Math.ceil(random.between(1, 20)) };
    case 'merge': {
      // Any other that they see: open or not, whole or part, or merged itself.
      const { items } = await api.voice.listCases({ query: { limit: 10 } });
      const others = items.map((item) => item.number).filter((other) => other !== number);
      return { into: others.length > 0 ? random.pick(others) : number };
    }
    case 'prioritise':
      return { priority: found.priority === 'urgent' ? 'normal' : 'urgent', reason: 'سبب' };
    case 'rate':
      return { rating: 1 + Math.floor(random.next() * 5) };
    case 'start':
    case 'approve':
    case 'withdraw':
    case 'satisfy':
    case 'remind':
      return {};
    case 'reject':
    case 'return':
    case 'handBack':
    case 'sendBack':
    case 'reopen':
    case 'appeal':
    case 'dismiss':
    case 'unmerge':
      return { reason: 'سبب' };
    default:
      return { text: 'كلام' };
  }
}
