import type { escalation as contract } from '@sawt/contract';
import type { Handlers } from '../../../platform/http/context.ts';
import { readSettingHistory, restoreSetting } from '../../../platform/setting-history/setting-history.ts';
import type { VoiceDeps } from '../deps.ts';
import { readBacklog } from './backlog.ts';
import { digestSetting, readDigestRule, updateDigestRule } from './digest-rule.ts';
import { listLadders, listLadderVersions } from './ladder-store.ts';
import { restoreLadder, saveLadder } from './save-ladder.ts';
import { testLateMessage } from './test-message.ts';

export function escalationHandlers(deps: VoiceDeps): Handlers<typeof contract> {
  return {
    readLateLink: async (_, { params }) => ({ agency: deps.lateLinks.read(params.token, deps.clock.now()) }),
    getDigestRule: ({ read }) => read(readDigestRule),
    updateDigestRule: ({ change }, { body }) => change(updateDigestRule(body)),
    getDigestRuleHistory: ({ read }) => read((db) => readSettingHistory(db, digestSetting, deps.directory.officials)),
    restoreDigestRule: ({ change }, { body }) => change(restoreSetting(digestSetting, body)),
    listLadders: ({ read }) => read((db) => listLadders(deps.directory, db)),
    listLadderVersions: ({ read }, { params }) => read((db) => listLadderVersions(deps.directory, db, params.clockKind)),
    saveLadder: ({ actor, change }, { params, body }) => change(saveLadder(deps, actor, params.clockKind, body)),
    restoreLadder: ({ actor, change }, { params, body }) => change(restoreLadder(deps, actor, params.clockKind, body)),
    // Counts only: an administrator sees no case.
    getBacklog: () => deps.asSystem((db) => readBacklog(db, deps.clock.now())),
    testLateMessage: ({ actor, change }, { body }) => change(testLateMessage(deps, actor, body.agency)),
  };
}
