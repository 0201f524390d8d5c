import { z } from 'zod';
import { Instant, typedText } from './common.ts';
import { defineEndpoints } from './endpoint.ts';

/** A person or a number that is not written to. */
export const DoNotContact = z.object({
  id: z.uuid(),
  about: z.enum(['person', 'number']),
  /** The number, masked; of a person none. */
  recipient: z.string().nullable(),
  reason: z.string(),
  setAt: Instant,
});
export type DoNotContact = z.infer<typeof DoNotContact>;

const reason = typedText(300);

export const doNotContact = defineEndpoints({
  listDoNotContact: {
    method: 'GET',
    path: '/api/v1/do-not-contact',
    summary: 'Whom not to write to, the last two hundred, newest first',
    access: 'notify.stop_contact',
    audit: null,
    output: z.array(DoNotContact),
    errors: ['auth.required', 'auth.forbidden'],
  },
  setDoNotContact: {
    method: 'POST',
    path: '/api/v1/do-not-contact',
    summary: 'Write no more to a number; sign-in codes and directives come all the same',
    access: 'notify.stop_contact',
    audit: 'notify.do_not_contact_set',
    body: z.strictObject({ phone: z.string().regex(/^\+9665\d{8}$/), reason }),
    output: DoNotContact,
    errors: ['auth.required', 'auth.forbidden', 'request.invalid', 'do_not_contact.exists'],
  },
  setDoNotContactReader: {
    method: 'POST',
    path: '/api/v1/deliveries/{id}/do-not-contact',
    summary: 'Write no more to whom a message was for, whatever number they have next',
    access: 'notify.stop_contact',
    audit: 'notify.do_not_contact_set',
    params: z.strictObject({ id: z.uuid() }),
    body: z.strictObject({ reason }),
    output: DoNotContact,
    errors: ['auth.required', 'auth.forbidden', 'request.invalid', 'delivery.not_found', 'do_not_contact.exists'],
  },
  liftDoNotContact: {
    method: 'POST',
    path: '/api/v1/do-not-contact/{id}/lift',
    summary: 'Write to them again',
    access: 'notify.stop_contact',
    audit: 'notify.do_not_contact_lifted',
    params: z.strictObject({ id: z.uuid() }),
    body: z.strictObject({ reason }),
    output: z.object({ lifted: z.literal(true) }),
    errors: ['auth.required', 'auth.forbidden', 'request.invalid', 'do_not_contact.not_found'],
  },
});
