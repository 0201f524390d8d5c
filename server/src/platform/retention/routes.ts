import type { retention as contract } from '@sawt/contract';
import type { Database } from '../database/database.ts';
import type { AsSystem } from '../database/wall.ts';
import type { Handlers } from '../http/context.ts';
import type { Expiring } from './expiring.ts';
import { listRules, switchOff, switchOn, tryRule, updateRule } from './rules.ts';

export function retentionHandlers(deps: { database: Database; asSystem: AsSystem; kinds: readonly Expiring[] }): Handlers<typeof contract> {
  const { database } = deps;
  return {
    listRetentionRules: () => listRules(database),
    updateRetentionRule: ({ change }, { params, body }) => change(updateRule(params.code, body.days)),
    tryRetentionRule: ({ change }, { params }) => change(tryRule(params.code, deps)),
    switchOnRetentionRule: ({ change }, { params, body }) => change(switchOn(params.code, body.run)),
    switchOffRetentionRule: ({ change }, { params }) => change(switchOff(params.code)),
  };
}
