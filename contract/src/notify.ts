import { z } from 'zod';
import { Bilingual, Code, Instant, PersonName, typedText } from './common.ts';
import { defineEndpoints } from './endpoint.ts';

/** Where a channel has words of its own; null: the plain text, and for a subject or title what the platform writes there. */
export const templateParts = ['sms', 'subject', 'email', 'title'] as const;
export type TemplatePart = (typeof templateParts)[number];
const maximum = 600;
/** A line on a screen; RFC 5322 § 2.1.1 for subjects. */
const lineMaximum = 78;
export const partMaximum: Readonly<Record<TemplatePart, number>> = { sms: maximum, subject: lineMaximum, email: 2000, title: lineMaximum };

const ByChannel = z.object({
  sms: Bilingual.nullable(),
  subject: Bilingual.nullable(),
  email: Bilingual.nullable(),
  title: Bilingual.nullable(),
});
export type ByChannel = z.infer<typeof ByChannel>;

const typedPart = (part: TemplatePart) => z.strictObject({ ar: typedText(partMaximum[part]), en: typedText(partMaximum[part]) }).nullable();

export const Template = z.object({
  code: Code,
  purpose: Bilingual,
  /** The text, with `{variable}` places and plurals (`template-syntax.ts`). */
  text: Bilingual,
  byChannel: ByChannel,
  variables: z.array(z.string()),
  version: z.number().int(),
});
export type Template = z.infer<typeof Template>;

export const TemplateVersion = Template.pick({ version: true, text: true, byChannel: true }).extend({
  /** Null: as it was installed. */
  changedBy: PersonName.nullable(),
  changedAt: Instant,
  restoredFrom: z.number().int().nullable(),
});
export type TemplateVersion = z.infer<typeof TemplateVersion>;

const version = z.number().int().positive().max(1_000_000);

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
    body: z.strictObject({
      text: z.strictObject({ ar: typedText(maximum), en: typedText(maximum) }),
      /** Left out: as they are. */
      byChannel: z
        .strictObject({ sms: typedPart('sms'), subject: typedPart('subject'), email: typedPart('email'), title: typedPart('title') })
        .optional(),
    }),
    output: Template,
    errors: ['auth.required', 'auth.forbidden', 'template.not_found', 'template.variables'],
  },
  listTemplateVersions: {
    method: 'GET',
    path: '/api/v1/templates/{code}/versions',
    summary: 'The last fifty versions of a template, newest first',
    access: 'notify.manage_templates',
    audit: null,
    params: z.strictObject({ code: Code }),
    output: z.array(TemplateVersion),
    errors: ['auth.required', 'auth.forbidden'],
  },
  restoreTemplate: {
    method: 'POST',
    path: '/api/v1/templates/{code}/restore',
    summary: 'Bring the words of an earlier version back, as a new one',
    access: 'notify.manage_templates',
    audit: 'notify.template_restored',
    settings: true,
    params: z.strictObject({ code: Code }),
    /** `seen`: the newest version that was seen: what others wrote since is not undone unread. */
    body: z.strictObject({ version, seen: version }),
    output: Template,
    errors: [
      'auth.required',
      'auth.forbidden',
      'template.not_found',
      'template.version_not_found',
      'template.changed_meanwhile',
      'template.variables',
    ],
  },
});
