import type { caseRules as contract } from '@sawt/contract';
import type { Handlers } from '../../../platform/http/context.ts';
import type { VoiceDeps } from '../deps.ts';
import { addReason, updateReason } from './manage-reasons.ts';
import { listReasons } from './reason-store.ts';

export function caseRuleHandlers(_deps: VoiceDeps): Handlers<typeof contract> {
  return {
    listReasons: ({ read }) => read(listReasons),
    addReason: ({ change }, { params, body }) => change(addReason(params.move, body)),
    updateReason: ({ change }, { params, body }) => change(updateReason(params, body)),
  };
}
