import type { retention as contract } from '@sawt/contract';
import type { Database } from '../database/database.ts';
import type { AsSystem } from '../database/wall.ts';
import type { Handlers } from '../http/context.ts';
import { type Officials, readSettingHistory, restoreSetting } from '../setting-history/setting-history.ts';
import type { Expiring } from './expiring.ts';
import { listRules, ruleSetting, switchOff, switchOn, tryRule, updateRule } from './rules.ts';

interface RetentionDeps {
  database: Database;
  asSystem: AsSystem;
  kinds: readonly Expiring[];
  officials: Officials;
}

export function retentionHandlers(deps: RetentionDeps): Handlers<typeof contract> {
  const { database, officials } = deps;
  return {
    listRetentionRules: () => listRules(database),
    updateRetentionRule: ({ change }, { params, body }) => change(updateRule(params.code, body.days)),
    getRetentionHistory: (_, { params }) => readSettingHistory(database, ruleSetting(params.code), officials),
    restoreRetentionRule: ({ change }, { params, body }) => change(restoreSetting(ruleSetting(params.code), body)),
    tryRetentionRule: ({ change }, { params }) => change(tryRule(params.code, deps)),
    switchOnRetentionRule: ({ change }, { params, body }) => change(switchOn(params.code, body.run)),
    switchOffRetentionRule: ({ change }, { params }) => change(switchOff(params.code)),
  };
}
