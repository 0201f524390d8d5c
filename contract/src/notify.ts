import { z } from 'zod';
import { Bilingual, Code, Instant, Language, pageOf, pageQuery, typedText } from './common.ts';
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

/** `sent`: a provider has taken it; `delivered`: it says that it arrived; `expired`: nobody took it, or it could not be delivered, in time. */
export const deliveryStatuses = ['queued', 'sent', 'delivered', 'failed', 'expired'] as const;
export const channels = ['sms', 'email', 'push'] as const;
export type Channel = (typeof channels)[number];

/** One message to one person. Texts with a sign-in code are not kept and not shown here. */
export const Delivery = z.object({
  id: z.uuid(),
  template: Code,
  channel: z.enum(channels),
  recipient: z.string(),
  language: Language,
  status: z.enum(deliveryStatuses),
  failure: z.string().nullable(),
  createdAt: Instant,
  sentAt: Instant.nullable(),
});
export type Delivery = z.infer<typeof Delivery>;

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
  listDeliveries: {
    method: 'GET',
    path: '/api/v1/deliveries',
    summary: 'The messages sent, newest first',
    access: 'notify.read_deliveries',
    limit: 'search',
    audit: null,
    query: z.strictObject({ status: z.enum(deliveryStatuses).optional(), channel: z.enum(channels).optional(), ...pageQuery }),
    output: pageOf(Delivery),
    errors: ['auth.required', 'auth.forbidden'],
  },
});
