import { z } from 'zod';
import { CaseNumber } from './case.ts';
import { caseStatuses } from './case-lists.ts';
import { Bilingual, Code, Instant } from './common.ts';
import { ConsentText } from './consents.ts';
import { defineEndpoints } from './endpoint.ts';
import { submission } from './voice.ts';
import { NewCaller } from './voice-intake.ts';

const { files: _, ...sent } = submission;

export const PartnerCase = z.object({
  number: CaseNumber,
  status: z.enum(caseStatuses),
  agency: z.object({ code: Code, name: Bilingual }).nullable(),
  createdAt: Instant,
  dueAt: Instant.nullable(),
});
export type PartnerCase = z.infer<typeof PartnerCase>;

export const SendCase = z
  .strictObject({
    /** Whose case it is. They have its number by SMS, and a code to this phone opens it to them. */
    newCitizen: NewCaller,
    /** What the citizen was shown and agreed to, in the versions in force. */
    consents: z
      .array(z.strictObject({ code: Code, version: z.number().int() }))
      .max(10)
      .default([]),
    ...sent,
  })
  .refine(({ area, location }) => area !== undefined || location !== undefined, { path: ['area'] });

/** For other systems, by `Authorization: Bearer <key>`. They send, and read where what they sent stands; nothing else. */
export const partnerIntake = defineEndpoints({
  listConsentsToAsk: {
    method: 'GET',
    path: '/api/v1/intake/consents',
    summary: 'What a citizen must agree to before a case of theirs is sent, in the versions in force',
    access: 'partner',
    limit: 'partner',
    audit: null,
    output: z.array(ConsentText),
    errors: ['auth.required', 'auth.forbidden'],
  },
  sendCase: {
    method: 'POST',
    path: '/api/v1/intake',
    summary: 'Send a case for a citizen, by the rules that hold for all',
    access: 'partner',
    limit: 'partner',
    audit: 'voice.case_sent_by_partner',
    idempotent: true,
    body: SendCase,
    output: PartnerCase,
    errors: [
      'auth.required',
      'auth.forbidden',
      'request.key_missing',
      'request.key_reused',
      'phone.taken',
      'intake.blocked',
      'intake.repeated',
      'consent.required',
      'consent.not_found',
      'consent.outdated',
      'category.not_found',
      'category.retired',
    ],
  },
  readSentCase: {
    method: 'GET',
    path: '/api/v1/intake/{number}',
    summary: 'Where a case stands that this system sent',
    access: 'partner',
    limit: 'partner',
    audit: null,
    params: z.strictObject({ number: CaseNumber }),
    output: PartnerCase,
    errors: ['auth.required', 'auth.forbidden', 'case.not_found'],
  },
});
