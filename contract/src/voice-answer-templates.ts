import { z } from 'zod';
import { Bilingual, Code, Instant, PersonName, typedText } from './common.ts';
import { defineEndpoints } from './endpoint.ts';

/** More an agency does not keep; who has so many finds none. */
export const maximumAnswerTemplates = 200;
export const answerTemplateMoves = ['answer', 'ask'] as const;

const texts = (maximum: number) => z.strictObject({ ar: typedText(maximum), en: typedText(maximum) });

/** What is written again and again, with `{places}` for what is of the case (`answer-values.ts`). */
const words = {
  name: texts(80),
  text: texts(5000),
  /** Null: for the whole agency. */
  department: Code.nullable(),
  /** In which dialog it is offered: an answer, or a question to the citizen. */
  move: z.enum(answerTemplateMoves),
  /** False: it is offered no more, and kept. */
  active: z.boolean(),
};

export const AnswerTemplate = z.object({
  id: z.uuid(),
  version: z.number().int(),
  ...words,
  name: Bilingual,
  text: Bilingual,
});
export type AnswerTemplate = z.infer<typeof AnswerTemplate>;

export const AnswerTemplateVersion = AnswerTemplate.omit({ id: true }).extend({
  changedBy: PersonName.nullable(),
  changedAt: Instant,
  restoredFrom: z.number().int().nullable(),
});
export type AnswerTemplateVersion = z.infer<typeof AnswerTemplateVersion>;

const access = 'voice.manage_answer_templates';
const params = z.strictObject({ id: z.uuid() });
const version = z.number().int().positive().max(1_000_000);
const errors = ['auth.required', 'auth.forbidden', 'template.not_found'] as const;

/** The answers that an agency has at hand; each sees its own alone. */
export const answerTemplates = defineEndpoints({
  listAnswerTemplates: {
    method: 'GET',
    path: '/api/v1/answer-templates',
    summary: 'The answer templates of one’s own agency',
    access: 'voice.read_figures',
    audit: null,
    output: z.array(AnswerTemplate),
    errors: ['auth.required', 'auth.forbidden'],
  },
  addAnswerTemplate: {
    method: 'POST',
    path: '/api/v1/answer-templates',
    summary: 'Add an answer template',
    access,
    audit: 'voice.answer_template_added',
    settings: true,
    body: z.strictObject(words),
    output: AnswerTemplate,
    errors: ['auth.required', 'auth.forbidden', 'template.variables', 'template.too_many'],
  },
  updateAnswerTemplate: {
    method: 'PUT',
    path: '/api/v1/answer-templates/{id}',
    summary: 'Write a new version of an answer template',
    access,
    audit: 'voice.answer_template_updated',
    settings: true,
    params,
    /** `seen`: the newest version that was seen: what others wrote since is not overwritten unread. */
    body: z.strictObject({ ...words, seen: version }),
    output: AnswerTemplate,
    errors: [...errors, 'template.changed_meanwhile', 'template.variables'],
  },
  listAnswerTemplateVersions: {
    method: 'GET',
    path: '/api/v1/answer-templates/{id}/versions',
    summary: 'The last fifty versions of an answer template, newest first',
    access,
    audit: null,
    params,
    output: z.array(AnswerTemplateVersion),
    errors: ['auth.required', 'auth.forbidden'],
  },
  restoreAnswerTemplate: {
    method: 'POST',
    path: '/api/v1/answer-templates/{id}/restore',
    summary: 'Bring an earlier version back, as a new one',
    access,
    audit: 'voice.answer_template_restored',
    settings: true,
    params,
    body: z.strictObject({ version, seen: version }),
    output: AnswerTemplate,
    errors: [...errors, 'template.version_not_found', 'template.changed_meanwhile', 'template.variables'],
  },
});
