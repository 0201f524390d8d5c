import type { caseExports } from '@sawt/contract';
import type { Handlers } from '../../../platform/http/context.ts';
import type { VoiceDeps } from '../deps.ts';
import { ownExports, presentExport } from './export-store.ts';
import { deleteExport, downloadExport, requestExport } from './own-exports.ts';

export const caseExportHandlers = (deps: VoiceDeps): Handlers<typeof caseExports> => ({
  listExports: ({ actor, read }) => read(async (db) => (await ownExports(db, actor, deps.clock.now())).map(presentExport)),
  requestExport: ({ change, ...asking }, { query }) => change(requestExport(asking, query)),
  downloadExport: ({ actor, change }, { params }) => change(downloadExport(deps, actor, params.id)),
  deleteExport: ({ actor, change }, { params }) => change(deleteExport(actor, params.id)),
});
