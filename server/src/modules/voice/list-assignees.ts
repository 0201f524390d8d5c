import { type Assignee, type FigureGroup, openStatuses } from '@sawt/contract';
import { sql } from 'kysely';
import type { WalledTx } from '../../platform/database/wall.ts';
import type { CaseRow } from './case-store.ts';
import type { VoiceDeps } from './deps.ts';
import { measureCases } from './figures/measure-cases.ts';
import type { Asking } from './figures/selection-of.ts';

type Given = Pick<CaseRow, 'agency' | 'department'> & { category?: string | null };

/**
 * The specialists of the case's agency with what each has to do and how they have answered cases of its category: its department first, then
 * the least loaded.
 */
export async function listAssignees(deps: VoiceDeps, asking: Asking, { agency, department, category }: Given): Promise<Assignee[]> {
  if (!agency) return [];
  const specialists = await deps.directory.staffWith('voice.start_case', agency);
  if (specialists.length === 0) return [];
  const ids = specialists.map(({ id }) => id);
  const [loads, alike] = await Promise.all([
    asking.read((db) => loadsOf(db, ids, deps.clock.now())),
    category ? measureCases(deps, asking, { agency, category, by: 'specialist' }) : null,
  ]);
  const loadOf = new Map(loads.map((load) => [load.assignee_id, load]));
  const skillOf = new Map((alike?.groups ?? []).map((group): [string, FigureGroup] => [group.key, group]));
  const away = (person: Assignee) => Number(person.department !== department);
  return specialists
    .map(({ id, name, department: own }) => {
      const { answered = 0, onTimeShare = null } = skillOf.get(id)?.measures ?? {};
      const { cases = 0, late = 0 } = loadOf.get(id) ?? {};
      return { id, name, department: own, openCases: cases, lateCases: late, answeredAlike: answered, onTimeShare };
    })
    .sort((a, b) => away(a) - away(b) || a.openCases - b.openCases);
}

const loadsOf = (db: WalledTx, ids: string[], now: Date) =>
  db
    .selectFrom('voice.case')
    .select(({ fn }) => [
      'assignee_id',
      fn.countAll<number>().as('cases'),
      sql<number>`(count(*) filter (where due_at < ${now}))::int`.as('late'),
    ])
    .where('assignee_id', 'in', ids)
    .where('status', 'in', openStatuses)
    .groupBy('assignee_id')
    .execute();
