import type { DeadlineShift } from '@sawt/contract';
import { type Calendars, regionCode } from '../../../platform/calendar/calendars.ts';
import type { WalledTx } from '../../../platform/database/wall.ts';
import { replanRun } from '../clocks.ts';

const slice = 5_000;
const mostExamples = 5;

/** Clocks whose time runs, of an agency or of all; by an index. */
const running = (db: WalledTx, code: string) =>
  db
    .selectFrom('voice.clock')
    .where('done_at', 'is', null)
    .where('paused_at', 'is', null)
    .where('due_at', 'is not', null)
    .$if(code !== regionCode, (query) => query.where('agency', '=', code));

/** Some of them, in the order of their ids. */
export const runningClocks = (db: WalledTx, code: string, after: number, limit: number) =>
  running(db, code).where('id', '>', after).orderBy('id').limit(limit);

export async function countRunning(db: WalledTx, code: string): Promise<number> {
  const { count } = await running(db, code)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** What a change of working time would do to open deadlines: it is looked at, and nothing is written. */
export async function shiftOf(db: WalledTx, code: string, after: Calendars): Promise<DeadlineShift> {
  const shift = { open: 0, later: 0, earlier: 0 };
  let farthest: { caseId: number; before: Date; after: Date }[] = [];
  for (let last = 0; ; ) {
    const clocks = await runningClocks(db, code, last, slice).selectAll().execute();
    for (const clock of clocks) {
      const [due, planned] = [clock.due_at as Date, replanRun(clock, after.of(clock.agency)).due_at as Date];
      shift.open += 1;
      if (planned > due) shift.later += 1;
      if (planned < due) shift.earlier += 1;
      if (planned.getTime() !== due.getTime()) farthest.push({ caseId: clock.case_id, before: due, after: planned });
    }
    farthest = farthest.sort((a, b) => distance(b) - distance(a)).slice(0, mostExamples);
    if (clocks.length < slice) break;
    last = clocks.at(-1)?.id ?? last;
  }
  return { ...shift, examples: await named(db, farthest) };
}

const distance = ({ before, after }: { before: Date; after: Date }) => Math.abs(after.getTime() - before.getTime());

async function named(db: WalledTx, moves: { caseId: number; before: Date; after: Date }[]): Promise<DeadlineShift['examples']> {
  if (moves.length === 0) return [];
  const rows = await db
    .selectFrom('voice.case')
    .select(['id', 'number'])
    .where(
      'id',
      'in',
      moves.map(({ caseId }) => caseId),
    )
    .execute();
  const numbers = new Map(rows.map(({ id, number }) => [id, number]));
  return moves.flatMap(({ caseId, before, after }) => {
    const number = numbers.get(caseId);
    return number ? [{ number, before: before.toISOString(), after: after.toISOString() }] : [];
  });
}
