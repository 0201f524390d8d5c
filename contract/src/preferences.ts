import { z } from 'zod';
import { latinDigits } from './common.ts';
import { channels } from './deliveries.ts';
import { defineEndpoints } from './endpoint.ts';
import { bringsBack, readsHistory, restoreErrors } from './setting-history.ts';

/** What messages are about, as their readers choose among them. Sign-in codes and what protects an account are none of these: they come always. */
export const messageKinds = ['receipt', 'progress', 'answer', 'work', 'reminder', 'late', 'report', 'directive'] as const;
export type MessageKind = (typeof messageKinds)[number];

/** A time of the day in the region, `21:30`; digits of either kind. */
export const TimeOfDay = z
  .string()
  .transform(latinDigits)
  .pipe(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/));

/** Hours in which nothing comes but what cannot wait; also across midnight. The same twice: none. */
export const QuietHours = z.strictObject({ from: TimeOfDay, until: TimeOfDay });
export type QuietHours = z.infer<typeof QuietHours>;

export const QuietRule = z.strictObject({ quiet: QuietHours, digestAt: TimeOfDay });
export type QuietRule = z.infer<typeof QuietRule>;

/** `channels`: none means not at all, where it may be refused. One that is not set up is passed over, and the phone takes its place. */
const Preference = z.strictObject({
  kind: z.enum(messageKinds),
  channels: z.array(z.enum(channels)).max(channels.length),
  digest: z.boolean(),
});

export const KindPreference = z.object({
  ...Preference.shape,
  mayRefuse: z.boolean(),
  mayDigest: z.boolean(),
  /** Comes in quiet hours, too. */
  breaksQuiet: z.boolean(),
});
export type KindPreference = z.infer<typeof KindPreference>;

export const Preferences = z.object({
  kinds: z.array(KindPreference),
  /** Null: those of the region. */
  quiet: QuietHours.nullable(),
  region: QuietRule,
});
export type Preferences = z.infer<typeof Preferences>;

export const preferences = defineEndpoints({
  getPreferences: {
    method: 'GET',
    path: '/api/v1/me/preferences',
    summary: 'What one wishes to be told, how and when',
    access: 'signed-in',
    audit: null,
    output: Preferences,
    errors: ['auth.required'],
  },
  updatePreferences: {
    method: 'PUT',
    path: '/api/v1/me/preferences',
    summary: 'Choose for each kind of message how one is told of it, and one’s own quiet hours',
    access: 'signed-in',
    audit: 'notify.preferences_updated',
    body: z.strictObject({ kinds: z.array(Preference).max(messageKinds.length), quiet: QuietHours.nullable() }),
    output: Preferences,
    errors: ['auth.required', 'request.invalid'],
  },
  getQuietRule: {
    method: 'GET',
    path: '/api/v1/quiet-rule',
    summary: 'The quiet hours of the region, and when digests go out',
    access: 'notify.manage_templates',
    audit: null,
    output: QuietRule,
    errors: ['auth.required', 'auth.forbidden'],
  },
  updateQuietRule: {
    method: 'PUT',
    path: '/api/v1/quiet-rule',
    summary: 'Set the quiet hours of everybody who has none of their own, and when digests go out',
    access: 'notify.manage_templates',
    audit: 'notify.quiet_rule_updated',
    settings: true,
    body: QuietRule,
    output: QuietRule,
    errors: ['auth.required', 'auth.forbidden', 'request.invalid'],
  },
  getQuietRuleHistory: {
    ...readsHistory,
    path: '/api/v1/quiet-rule/history',
    summary: 'Who changed the quiet hours of the region, and when',
    access: 'notify.manage_templates',
    errors: ['auth.required', 'auth.forbidden'],
  },
  restoreQuietRule: {
    ...bringsBack,
    path: '/api/v1/quiet-rule/restore',
    summary: 'Set the quiet hours of the region again as in an earlier version',
    access: 'notify.manage_templates',
    audit: 'notify.quiet_rule_restored',
    output: QuietRule,
    errors: ['auth.required', 'auth.forbidden', ...restoreErrors],
  },
});
