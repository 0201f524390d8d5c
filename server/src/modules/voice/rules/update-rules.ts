import { type CaseRules, caseRules, type InputOf, type KindRule, type Priority } from '@sawt/contract';
import type { SettingsWork } from '../../../platform/audit/change.ts';
import type { Setting } from '../../../platform/setting-history/setting-history.ts';
import { kindRule, percentOf, readCaseRules } from './rule-store.ts';

type Changes = InputOf<(typeof caseRules)['updateKindRule']>['body'];

const columns = {
  lapseDays: 'lapse_days',
  settleDays: 'settle_days',
  remindDays: 'remind_days',
  reopenTimes: 'reopen_times',
  reopenDays: 'reopen_days',
  appealTimes: 'appeal_times',
  appealDays: 'appeal_days',
} as const satisfies Record<Exclude<keyof KindRule, 'kind'>, string>;

/** What already waits for the citizen keeps the date it was given. */
export function updateKindRule(kind: KindRule['kind'], body: Changes): SettingsWork<CaseRules> {
  return async ({ tx }) => {
    await tx.selectFrom('voice.kind_rule').select('kind').where('kind', '=', kind).forUpdate().execute();
    const before = kindRule(await readCaseRules(tx), kind);
    const changes = Object.fromEntries(
      Object.entries(columns).flatMap(([name, column]) => {
        const value = body[name as keyof typeof columns];
        return value === undefined ? [] : [[column, value]];
      }),
    );
    if (Object.keys(changes).length > 0) await tx.updateTable('voice.kind_rule').set(changes).where('kind', '=', kind).execute();
    const output = await readCaseRules(tx);
    return { subject: `kind-rule:${kind}`, details: { before, after: kindRule(output, kind) }, output };
  };
}

/** What of the way cases of a kind go has a history. */
export const kindSetting = (kind: KindRule['kind']): Setting<Changes, CaseRules> => ({
  subject: `kind-rule:${kind}`,
  async read(db) {
    const { kind: _, ...said } = kindRule(await readCaseRules(db), kind);
    return said;
  },
  body: caseRules.updateKindRule.body,
  change: (body) => updateKindRule(kind, body),
});

/** Holds for clocks that start, and for cases that are given the priority, from now on. */
export function updatePriorityRule(priority: Priority, percent: number): SettingsWork<CaseRules> {
  return async ({ tx }) => {
    await tx.selectFrom('voice.priority_rule').select('priority').where('priority', '=', priority).forUpdate().execute();
    const before = { percent: percentOf(await readCaseRules(tx), priority) };
    await tx.updateTable('voice.priority_rule').set({ percent }).where('priority', '=', priority).execute();
    return { subject: `priority-rule:${priority}`, details: { before, after: { percent } }, output: await readCaseRules(tx) };
  };
}

/** What of a priority has a history. */
export const prioritySetting = (priority: Priority): Setting<{ percent: number }, CaseRules> => ({
  subject: `priority-rule:${priority}`,
  read: async (db) => ({ percent: percentOf(await readCaseRules(db), priority) }),
  body: caseRules.updatePriorityRule.body,
  change: ({ percent }) => updatePriorityRule(priority, percent),
});
