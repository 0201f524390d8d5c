import type { CaseRules, KindRule } from '@sawt/contract';
import type { Selectable } from 'kysely';
import type { Reader, Schema } from '../../../platform/database/database.ts';

/** How cases of each kind and priority go; a handful of rows. */
export async function readCaseRules(db: Reader): Promise<CaseRules> {
  const kinds = await db.selectFrom('voice.kind_rule').selectAll().orderBy('position').execute();
  const priorities = await db.selectFrom('voice.priority_rule').select(['priority', 'percent']).orderBy('position').execute();
  return { kinds: kinds.map(kindRuleOf), priorities: priorities as CaseRules['priorities'] };
}

const kindRuleOf = (row: Selectable<Schema['voice.kind_rule']>): KindRule => ({
  kind: row.kind as KindRule['kind'],
  lapseDays: row.lapse_days,
  settleDays: row.settle_days,
  remindDays: row.remind_days,
  reopenTimes: row.reopen_times,
  reopenDays: row.reopen_days,
  appealTimes: row.appeal_times,
  appealDays: row.appeal_days,
});

export function kindRule({ kinds }: CaseRules, kind: string): KindRule {
  const rule = kinds.find((each) => each.kind === kind);
  if (!rule) throw new Error(`There is no rule for cases of the kind ${kind}`);
  return rule;
}

/** The share of a category's time that a priority has, in per cent. */
export const percentOf = ({ priorities }: CaseRules, priority: string): number =>
  priorities.find((each) => each.priority === priority)?.percent ?? 100;
