import type { notify as contract } from '@sawt/contract';
import type { Database } from '../../platform/database/database.ts';
import type { Handlers } from '../../platform/http/context.ts';
import { listTemplateVersions, type NamesOf, restoreTemplate } from './template-versions.ts';
import { currentTemplates } from './templates.ts';
import { presentTemplate, updateTemplate } from './update-template.ts';

export function notifyHandlers(database: Database, namesOf: NamesOf): Handlers<typeof contract> {
  return {
    listTemplates: async () => (await currentTemplates(database)).sort((a, b) => a.position - b.position).map(presentTemplate),
    updateTemplate: ({ actor, change }, { params, body }) => change(updateTemplate(params.code, body, actor.personId)),
    listTemplateVersions: (_context, { params }) => listTemplateVersions(database, params.code, namesOf),
    restoreTemplate: ({ actor, change }, { params, body }) => change(restoreTemplate(params.code, body, actor.personId)),
  };
}
