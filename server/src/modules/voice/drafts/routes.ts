import type { drafts as contract } from '@sawt/contract';
import type { Handlers } from '../../../platform/http/context.ts';
import type { VoiceDeps } from '../deps.ts';
import { deleteDraft, listDrafts, saveDraft } from './drafts.ts';

export function draftHandlers(deps: VoiceDeps): Handlers<typeof contract> {
  return {
    listDrafts: ({ actor, read }) => read((db) => listDrafts(deps, db, actor)),
    saveDraft: ({ actor, change }, { params, body }) => change(saveDraft(actor, params.id, body)),
    deleteDraft: ({ actor, change }, { params }) => change(deleteDraft(actor, params.id)),
  };
}
