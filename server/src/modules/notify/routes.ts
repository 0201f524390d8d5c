import type { notify as contract } from '@sawt/contract';
import type { Database } from '../../platform/database/database.ts';
import type { Handlers } from '../../platform/http/context.ts';
import { currentTemplates } from './templates.ts';
import { updateTemplate } from './update-template.ts';

export function notifyHandlers(database: Database): Handlers<typeof contract> {
  return {
    listTemplates: async () => (await currentTemplates(database)).sort((a, b) => a.position - b.position),
    updateTemplate: ({ change }, { params, body }) => change(updateTemplate(params.code, body.text)),
  };
}
