import { z } from 'zod';
import { Instant, latinDigits } from './common.ts';
import { defineEndpoints } from './endpoint.ts';

/** What is typed on an Arabic keyboard has its digits, and often a space at its end. RFC 5321 § 4.5.3.1: at most 254 characters. */
export const EmailAddress = z
  .string()
  .transform((typed) => latinDigits(typed).trim())
  .pipe(z.email().max(254))
  .transform((address) => {
    const cut = address.lastIndexOf('@');
    return address.slice(0, cut) + address.slice(cut).toLowerCase();
  });

const emailCode = z
  .string()
  .transform(latinDigits)
  .pipe(z.string().regex(/^\d{6}$/));

const base64url = (characters: number) => z.string().regex(new RegExp(`^[\\w-]{${characters}}$`));

/** A browser or an installed app that shows notifications. The id is the SHA-256 of its endpoint in base64url. */
export const PushDevice = z.object({ id: z.string(), userAgent: z.string(), addedAt: Instant });
export type PushDevice = z.infer<typeof PushDevice>;

/** How one can be reached besides by SMS. */
export const Contact = z.object({
  email: z
    .object({
      address: z.string(),
      /** `stopped`: by a press on the link in a mail. `bounced`: its server says that nobody is there. Neither gets mail. */
      state: z.enum(['in_use', 'stopped', 'bounced']),
    })
    .nullable(),
  /** The address that waits for the code that was sent to it. */
  awaited: z.string().nullable(),
  /** `key`: the public key that a browser asks its push service with (RFC 8292); null: notifications are not set up here. */
  push: z.object({ key: z.string().nullable(), devices: z.array(PushDevice) }),
});
export type Contact = z.infer<typeof Contact>;

export const contact = defineEndpoints({
  getContact: {
    method: 'GET',
    path: '/api/v1/me/contact',
    summary: 'How one can be reached besides by SMS',
    access: 'signed-in',
    audit: null,
    output: Contact,
    errors: ['auth.required'],
  },
  beginEmail: {
    method: 'POST',
    path: '/api/v1/me/email',
    summary: 'Send a code to the e-mail address that is to be one’s own',
    access: 'signed-in',
    limit: 'costly',
    audit: 'notify.email_begun',
    body: z.strictObject({ address: EmailAddress }),
    output: Contact,
    errors: ['auth.required', 'auth.proof_required', 'request.invalid', 'request.too_many', 'server.unavailable'],
  },
  confirmEmail: {
    method: 'POST',
    path: '/api/v1/me/email/confirm',
    summary: 'Have messages by e-mail from now on, by that code; takes the place of an address before',
    access: 'signed-in',
    limit: 'costly',
    audit: 'notify.email_confirmed',
    body: z.strictObject({ code: emailCode }),
    output: Contact,
    errors: ['auth.required', 'auth.proof_required', 'request.invalid'],
  },
  resumeEmail: {
    method: 'POST',
    path: '/api/v1/me/email/resume',
    summary: 'Have mail again after having stopped it',
    access: 'signed-in',
    audit: 'notify.email_resumed',
    output: Contact,
    errors: ['auth.required', 'auth.proof_required'],
  },
  removeEmail: {
    method: 'POST',
    path: '/api/v1/me/email/remove',
    summary: 'Have no e-mail address here any more',
    access: 'signed-in',
    audit: 'notify.email_removed',
    output: Contact,
    errors: ['auth.required', 'auth.proof_required'],
  },
  addPushDevice: {
    method: 'POST',
    path: '/api/v1/me/push-devices',
    summary: 'Have notifications in this browser or installed app, by what it gives of itself (PushSubscription)',
    access: 'signed-in',
    audit: 'notify.push_device_added',
    body: z.strictObject({
      endpoint: z.url({ protocol: /^https?$/ }).max(1000),
      // A point on P-256 and 16 bytes (RFC 8291 § 3.2).
      keys: z.strictObject({ p256dh: base64url(87), auth: base64url(22) }),
    }),
    output: Contact,
    errors: ['auth.required', 'auth.proof_required', 'request.invalid', 'push.not_set_up'],
  },
  removePushDevice: {
    method: 'POST',
    path: '/api/v1/me/push-devices/remove',
    summary: 'Have no notifications there any more',
    access: 'signed-in',
    audit: 'notify.push_device_removed',
    body: z.strictObject({ id: base64url(43) }),
    output: Contact,
    errors: ['auth.required', 'auth.proof_required', 'request.invalid'],
  },
  stopMail: {
    method: 'POST',
    path: '/api/v1/stop-mail',
    summary: 'Stop the mail to an address, by the link in each mail; programs do the same by RFC 8058',
    access: 'by-link',
    audit: 'notify.email_stopped',
    body: z.strictObject({ token: z.string().max(100) }),
    output: z.object({ stopped: z.literal(true) }),
    errors: ['link.invalid'],
  },
});
