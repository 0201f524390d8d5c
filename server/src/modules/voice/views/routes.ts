import type { savedViews } from '@sawt/contract';
import type { Handlers } from '../../../platform/http/context.ts';
import type { VoiceDeps } from '../deps.ts';
import { deleteView, listViews, saveView, updateView } from './views.ts';

export const savedViewHandlers = (deps: VoiceDeps): Handlers<typeof savedViews> => ({
  listViews: ({ actor, read }) => read((db) => listViews(deps, db, actor)),
  saveView: ({ actor, change }, { body }) => change(saveView(deps, actor, body)),
  updateView: ({ actor, change }, { params, body }) => change(updateView(deps, actor, params.id, body)),
  deleteView: ({ actor, change }, { params }) => change(deleteView(actor, params.id)),
});
