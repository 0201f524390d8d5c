import { z } from 'zod';
import { Bilingual, Code, typedText } from './common.ts';
import { defineEndpoints } from './endpoint.ts';

export const Template = z.object({
  code: Code,
  purpose: Bilingual,
  /** The text, with `{variable}` places. */
  text: Bilingual,
  variables: z.array(z.string()),
  version: z.number().int(),
});
export type Template = z.infer<typeof Template>;

export const notify = defineEndpoints({
  listTemplates: {
    method: 'GET',
    path: '/api/v1/templates',
    summary: 'The message templates',
    access: 'notify.manage_templates',
    audit: null,
    output: z.array(Template),
    errors: ['auth.required', 'auth.forbidden'],
  },
  updateTemplate: {
    method: 'PUT',
    path: '/api/v1/templates/{code}',
    summary: 'Write a new version of a template',
    access: 'notify.manage_templates',
    audit: 'notify.template_updated',
    settings: true,
    params: z.strictObject({ code: Code }),
    body: z.strictObject({ text: z.strictObject({ ar: typedText(600), en: typedText(600) }) }),
    output: Template,
    errors: ['auth.required', 'auth.forbidden', 'template.not_found', 'template.variables'],
  },
});
