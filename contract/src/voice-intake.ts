import { z } from 'zod';
import { CaseDetail } from './case.ts';
import { Code, Language, typedText } from './common.ts';
import { ConsentText } from './consents.ts';
import { defineEndpoints } from './endpoint.ts';
import { IdentityNumber, IdentityNumberState } from './identity-number.ts';
import { CitizenKey, submission } from './voice.ts';

/** Who was found by a whole number: enough to greet them and to ask what is still to be asked, and none of their cases. */
export const Caller = z.object({
  id: z.uuid(),
  name: z.string(),
  /** Masked. */
  phone: z.string().nullable(),
  identityNumber: IdentityNumberState,
  /** They have agreed to all that is required, in the versions in force. */
  hasConsented: z.boolean(),
});
export type Caller = z.infer<typeof Caller>;

/** A citizen who has no account yet; a code to this phone opens it to them later. */
export const NewCaller = z.strictObject({
  phone: z.string().regex(/^\+9665\d{8}$/),
  name: typedText(80),
  identityNumber: IdentityNumber.optional(),
  language: Language.default('ar'),
});

const { files: _, ...spoken } = submission;

export const EnterCase = z
  .strictObject({
    channel: z.enum(['phone', 'counter']),
    /** Somebody who was found, or else `newCitizen`. */
    citizen: z.uuid().optional(),
    newCitizen: NewCaller.optional(),
    /** What was read out to them, in which version, and they agreed to. */
    consents: z
      .array(z.strictObject({ code: Code, version: z.number().int() }))
      .max(10)
      .default([]),
    ...spoken,
  })
  .refine(({ area, location }) => area !== undefined || location !== undefined, { path: ['area'] })
  .refine(({ citizen, newCitizen }) => (citizen === undefined) !== (newCitizen === undefined), { path: ['citizen'] });
export type EnterCase = z.input<typeof EnterCase>;

/** What is said to the caller before they hang up: the number, who answers, and by when. */
export const EnteredCase = CaseDetail.pick({ number: true, agency: true, dueAt: true });
export type EnteredCase = z.infer<typeof EnteredCase>;

export const intake = defineEndpoints({
  findCaller: {
    method: 'POST',
    path: '/api/v1/desk/find-caller',
    summary: 'Who calls or stands at the counter, by phone or identity number. Recorded; for the emirate only',
    access: 'voice.enter_case',
    limit: 'costly',
    audit: 'voice.caller_found',
    body: z.strictObject({ by: CitizenKey }),
    output: z.object({
      callers: z.array(Caller),
      /** What is to be read out to whoever has not agreed yet. */
      consents: z.array(ConsentText),
    }),
    errors: ['auth.required', 'auth.forbidden'],
  },
  enterCase: {
    method: 'POST',
    path: '/api/v1/desk/cases',
    summary: 'Send a case on behalf of somebody on the phone or at the counter, with the consent they spoke',
    access: 'voice.enter_case',
    audit: 'voice.case_entered',
    idempotent: true,
    body: EnterCase,
    output: EnteredCase,
    errors: [
      'auth.required',
      'auth.forbidden',
      'request.key_missing',
      'request.key_reused',
      'citizen.not_found',
      'intake.blocked',
      'intake.repeated',
      'consent.required',
      'consent.not_found',
      'consent.outdated',
      'category.not_found',
      'category.retired',
    ],
  },
});
