import type { Selectable } from 'kysely';
import type { Schema } from '../database/database.ts';
import type { WalledTx } from '../database/wall.ts';
import { problem } from '../http/problem.ts';
import type { Found } from './expiring.ts';

export type RuleRow = Selectable<Schema['platform.retention_rule']>;

const day = 86_400_000;

export const momentOf = ({ days }: RuleRow, now: Date) => new Date(now.getTime() - days * day);

/** Writes down what a look found that touched nothing. */
export const writeDryRun = (tx: WalledTx, rule: RuleRow, now: Date, found: Found): Promise<void> =>
  writeRun(tx, rule, now, { dry: true, ...found, removed: 0, failure: null });

/** Whoever changes a rule, and whoever removes by it, wait for each other. */
export async function lockRule(tx: WalledTx, code: string): Promise<RuleRow> {
  const rule = await tx.selectFrom('platform.retention_rule').selectAll().where('code', '=', code).forUpdate().executeTakeFirst();
  if (!rule) throw problem('retention.not_found');
  return rule;
}

interface Outcome {
  dry: boolean;
  matched: number;
  examples: string[];
  removed: number;
  failure: string | null;
}

export async function writeRun(tx: WalledTx, { code, days }: RuleRow, at: Date, outcome: Outcome): Promise<void> {
  await tx
    .insertInto('platform.retention_run')
    .values({ rule: code, days, at, ...outcome })
    .execute();
}
