import type { bulks as contract } from '@sawt/contract';
import type { Handlers } from '../../../platform/http/context.ts';
import type { VoiceDeps } from '../deps.ts';
import { listAssignees } from '../list-assignees.ts';
import { beginBulk } from './begin-bulk.ts';
import { getBulk } from './bulk-store.ts';
import { cancelBulk, followBulk } from './follow-bulk.ts';
import { listBulkCases, listBulks, presentBulk } from './present-bulk.ts';

export function bulkHandlers(deps: VoiceDeps): Handlers<typeof contract> {
  return {
    beginBulk: ({ actor, change, idempotencyKey }, { body }) => change(beginBulk(deps, actor, body, idempotencyKey)),
    listBulks: ({ actor, read }) => read((db) => listBulks(deps, db, actor)),
    listBulkAssignees: ({ actor, read }) => listAssignees(deps, { actor, read }, actor),
    getBulk: ({ actor, read }, { params }) => read(async (db) => presentBulk(deps, db, await getBulk(db, actor, params.id))),
    listBulkCases: ({ actor, read }, { params, query }) =>
      read(async (db) => listBulkCases(db, await getBulk(db, actor, params.id), query)),
    cancelBulk: ({ actor, change }, { params }) => change(cancelBulk(deps, actor, params.id)),
    retryBulk: ({ actor, change }, { params }) => change(followBulk(deps, actor, params.id, 'retry')),
    undoBulk: ({ actor, change }, { params }) => change(followBulk(deps, actor, params.id, 'undo')),
  };
}
