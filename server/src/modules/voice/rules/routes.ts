import type { caseRules as contract } from '@sawt/contract';
import type { Handlers } from '../../../platform/http/context.ts';
import { readSettingHistory, restoreSetting } from '../../../platform/setting-history/setting-history.ts';
import type { VoiceDeps } from '../deps.ts';
import { addReason, reasonSetting, updateReason } from '../reasons/manage-reasons.ts';
import { listReasons } from '../reasons/reason-store.ts';
import { readCaseRules } from './rule-store.ts';
import { kindSetting, prioritySetting, updateKindRule, updatePriorityRule } from './update-rules.ts';

export function caseRuleHandlers({ reasons, caseRules, directory: { officials } }: VoiceDeps): Handlers<typeof contract> {
  /** The names and limits that this server remembers are read again; the other servers follow within half a minute. */
  async function forgetting<T>(changing: Promise<T>): Promise<T> {
    const changed = await changing;
    reasons.forget();
    caseRules.forget();
    return changed;
  }
  return {
    listReasons: ({ read }) => read(listReasons),
    addReason: ({ change }, { params, body }) => forgetting(change(addReason(params.move, body))),
    updateReason: ({ change }, { params, body }) => forgetting(change(updateReason(params, body))),
    getReasonHistory: ({ read }, { params }) => read((db) => readSettingHistory(db, reasonSetting(params), officials)),
    restoreReason: ({ change }, { params, body }) => forgetting(change(restoreSetting(reasonSetting(params), body))),
    getCaseRules: ({ read }) => read(readCaseRules),
    updateKindRule: ({ change }, { params, body }) => forgetting(change(updateKindRule(params.kind, body))),
    updatePriorityRule: ({ change }, { params, body }) => forgetting(change(updatePriorityRule(params.priority, body.percent))),
    getKindRuleHistory: ({ read }, { params }) => read((db) => readSettingHistory(db, kindSetting(params.kind), officials)),
    restoreKindRule: ({ change }, { params, body }) => forgetting(change(restoreSetting(kindSetting(params.kind), body))),
    getPriorityRuleHistory: ({ read }, { params }) => read((db) => readSettingHistory(db, prioritySetting(params.priority), officials)),
    restorePriorityRule: ({ change }, { params, body }) => forgetting(change(restoreSetting(prioritySetting(params.priority), body))),
  };
}
