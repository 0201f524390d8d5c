import { type RetentionRule, type RetentionRun, retention } from '@sawt/contract';
import type { Change, SettingsWork, Work } from '../audit/change.ts';
import type { Reader } from '../database/database.ts';
import type { AsSystem } from '../database/wall.ts';
import { problem } from '../http/problem.ts';
import type { Setting } from '../setting-history/setting-history.ts';
import { type Expiring, lookAt } from './expiring.ts';
import { lockRule, momentOf, type RuleRow, writeDryRun } from './look.ts';

const shownRuns = 5;

export async function listRules(db: Reader): Promise<RetentionRule[]> {
  const rows = await db.selectFrom('platform.retention_rule').selectAll().orderBy('position').execute();
  return Promise.all(rows.map((row) => presentRule(db, row)));
}

/** Another number of days; whatever was looked at before says nothing about them, so the rule only counts again. */
export const updateRule = (code: string, days: number): SettingsWork<RetentionRule> =>
  changeRule(code, async ({ now }, { minimum_days: minimum }) => {
    if (days < minimum) throw problem('request.invalid', { fields: [{ path: 'body.days', code: 'too_small', minimum }] });
    return { days, state: 'dry', changed_at: now };
  });

/** What of a rule can be brought back: its days. To let it remove again it is looked at and switched on again. */
export const ruleSetting = (code: string): Setting<{ days: number }, RetentionRule> => ({
  subject: `retention:${code}`,
  async read(db) {
    const row = await db.selectFrom('platform.retention_rule').select('days').where('code', '=', code).executeTakeFirst();
    if (!row) throw problem('retention.not_found');
    return row;
  },
  body: retention.updateRetentionRule.body,
  change: ({ days }) => updateRule(code, days),
});

/** @param run the dry run that was looked at. @throws problem `retention.not_looked_at` */
export const switchOn = (code: string, run: number): SettingsWork<RetentionRule> =>
  changeRule(code, async ({ tx }, rule) => {
    const seen = await tx
      .selectFrom('platform.retention_run')
      .select('id')
      .where('id', '=', run)
      .where('rule', '=', code)
      .where('dry', '=', true)
      .where('days', '=', rule.days)
      .where('at', '>=', rule.changed_at)
      .where('failure', 'is', null)
      .executeTakeFirst();
    if (!seen) throw problem('retention.not_looked_at');
    return { state: 'on' };
  });

export const switchOff = (code: string): SettingsWork<RetentionRule> => changeRule(code, () => Promise.resolve({ state: 'dry' }));

/** Counts now. */
export function tryRule(code: string, { kinds, asSystem }: { kinds: readonly Expiring[]; asSystem: AsSystem }): Work<RetentionRule> {
  return async ({ tx, now }) => {
    const rule = await lockRule(tx, code);
    const kind = kinds.find((each) => each.code === code);
    if (!kind) throw problem('retention.not_found');
    const found = await asSystem((db) => lookAt(db, kind, momentOf(rule, now)));
    await writeDryRun(tx, rule, now, found);
    return { subject: `retention:${code}`, details: { days: rule.days, matched: found.matched }, output: await presentRule(tx, rule) };
  };
}

function changeRule(
  code: string,
  to: (change: Change, rule: RuleRow) => Promise<Partial<Pick<RuleRow, 'days' | 'state' | 'changed_at'>>>,
): SettingsWork<RetentionRule> {
  return async (change) => {
    const before = await lockRule(change.tx, code);
    const after = await change.tx
      .updateTable('platform.retention_rule')
      .set(await to(change, before))
      .where('code', '=', code)
      .returningAll()
      .executeTakeFirstOrThrow();
    const details = { before: recorded(before), after: recorded(after) };
    return { subject: `retention:${code}`, details, output: await presentRule(change.tx, after) };
  };
}

const recorded = ({ days, state }: RuleRow) => ({ days, state });

async function presentRule(db: Reader, { legal_basis, changed_at, minimum_days, ...rule }: RuleRow): Promise<RetentionRule> {
  const runs = await db
    .selectFrom('platform.retention_run')
    .selectAll()
    .where('rule', '=', rule.code)
    .orderBy('id', 'desc')
    .limit(shownRuns)
    .execute();
  const { code, days } = rule;
  return {
    code,
    days,
    minimumDays: minimum_days,
    name: rule.name as RetentionRule['name'],
    goes: rule.goes as RetentionRule['goes'],
    legalBasis: legal_basis as RetentionRule['legalBasis'],
    state: rule.state as RetentionRule['state'],
    changedAt: changed_at.toISOString(),
    runs: runs.map(
      ({ id, at, days, dry, matched, removed, examples, failure }): RetentionRun => ({
        id,
        at: at.toISOString(),
        days,
        isDry: dry,
        matched,
        removed,
        examples,
        failure,
      }),
    ),
  };
}
