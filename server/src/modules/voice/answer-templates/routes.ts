import type { answerTemplates } from '@sawt/contract';
import type { Handlers } from '../../../platform/http/context.ts';
import type { VoiceDeps } from '../deps.ts';
import { addTemplate, listTemplates, listVersions, restoreTemplate, updateTemplate } from './save-template.ts';

export const answerTemplateHandlers = (deps: VoiceDeps): Handlers<typeof answerTemplates> => ({
  listAnswerTemplates: ({ actor, read }) => read((db) => listTemplates(db, actor)),
  addAnswerTemplate: ({ actor, change }, { body }) => change(addTemplate(deps, actor, body)),
  updateAnswerTemplate: ({ actor, change }, { params, body }) => change(updateTemplate(deps, actor, params.id, body)),
  listAnswerTemplateVersions: ({ read }, { params }) => read((db) => listVersions(deps, db, params.id)),
  restoreAnswerTemplate: ({ actor, change }, { params, body }) => change(restoreTemplate(deps, actor, params.id, body)),
});
