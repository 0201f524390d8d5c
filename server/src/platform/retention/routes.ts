import type { retention as contract } from '@sawt/contract';
import type { Database } from '../database/database.ts';
import type { Handlers } from '../http/context.ts';
import type { Expiring } from './expiring.ts';
import { listRules, switchOff, switchOn, tryRule, updateRule } from './rules.ts';

export function retentionHandlers({ database, kinds }: { database: Database; kinds: readonly Expiring[] }): Handlers<typeof contract> {
  return {
    listRetentionRules: () => listRules(database),
    updateRetentionRule: ({ change }, { params, body }) => change(updateRule(params.code, body.days)),
    tryRetentionRule: ({ change }, { params }) => change(tryRule(params.code, kinds)),
    switchOnRetentionRule: ({ change }, { params, body }) => change(switchOn(params.code, body.run)),
    switchOffRetentionRule: ({ change }, { params }) => change(switchOff(params.code)),
  };
}
