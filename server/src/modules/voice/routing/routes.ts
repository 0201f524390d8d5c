import type { routing as contract } from '@sawt/contract';
import type { Handlers } from '../../../platform/http/context.ts';
import type { VoiceDeps } from '../deps.ts';
import { startTrial } from './try-rules.ts';
import { discardDraft, getRouting, listVersions, makeLive, restoreVersion, saveDraft } from './versions.ts';

export function routingHandlers(deps: VoiceDeps): Handlers<typeof contract> {
  return {
    getRouting: ({ read }) => read((db) => getRouting(deps, db)),
    listRoutingVersions: ({ read }) => read((db) => listVersions(deps, db)),
    saveRoutingDraft: ({ actor, change }, { body }) => change(saveDraft(deps, actor, body.edition, body.rules)),
    discardRoutingDraft: ({ change }) => change(discardDraft(deps)),
    tryRoutingDraft: ({ actor, change }, { body }) => change(startTrial(deps, actor, body.cases)),
    async makeRoutingLive({ actor, change }, { body }) {
      const done = await change(makeLive(deps, actor, body.trial));
      deps.liveRules.forget();
      return done;
    },
    restoreRoutingVersion: ({ actor, change }, { params }) => change(restoreVersion(deps, actor, params.id)),
  };
}
