import { z } from 'zod';
import { Bilingual, Code, Instant, typedText } from './common.ts';
import { defineEndpoints } from './endpoint.ts';

const words = { title: Bilingual, text: Bilingual, purpose: Bilingual, legalBasis: Bilingual, retention: Bilingual };
const typed = (maximum: number) => z.strictObject({ ar: typedText(maximum), en: typedText(maximum) });

/** What people are asked to agree to, in one version. */
export const ConsentText = z.object({
  code: Code,
  version: z.number().int(),
  /** Without it no case is sent; otherwise it is free, and may be withdrawn. */
  required: z.boolean(),
  ...words,
  validFrom: Instant,
});
export type ConsentText = z.infer<typeof ConsentText>;

/** The version in force, and what the reader decided about it; null: nothing yet. */
export const OwnConsent = ConsentText.extend({ given: z.boolean().nullable(), decidedAt: Instant.nullable() });
export type OwnConsent = z.infer<typeof OwnConsent>;

export const ConsentDecision = z.strictObject({ code: Code, version: z.number().int(), given: z.boolean() });
export type ConsentDecision = z.infer<typeof ConsentDecision>;

export const NewConsentText = z.strictObject({
  title: typed(120),
  text: typed(4000),
  purpose: typed(300),
  legalBasis: typed(300),
  retention: typed(300),
  /** Left out: at once. */
  validFrom: Instant.optional(),
});
export type NewConsentText = z.input<typeof NewConsentText>;

export const consents = defineEndpoints({
  listOwnConsents: {
    method: 'GET',
    path: '/api/v1/me/consents',
    summary: 'What one is asked to agree to, and what one decided',
    access: 'directory.decide_consents',
    audit: null,
    output: z.array(OwnConsent),
    errors: ['auth.required', 'auth.forbidden'],
  },
  decideConsents: {
    method: 'POST',
    path: '/api/v1/me/consents',
    summary: 'Give, refuse or withdraw consents, each for the version that was read',
    access: 'directory.decide_consents',
    audit: 'directory.consents_decided',
    body: z.strictObject({ decisions: z.array(ConsentDecision).min(1).max(20) }),
    output: z.array(OwnConsent),
    errors: ['auth.required', 'auth.forbidden', 'consent.not_found', 'consent.outdated', 'consent.not_optional'],
  },
  listConsentTextsInForce: {
    method: 'GET',
    path: '/api/v1/consent-texts/in-force',
    summary: 'What people are asked to agree to now, for everybody to read',
    access: 'public',
    audit: null,
    output: z.array(ConsentText),
    errors: [],
  },
  listConsentTexts: {
    method: 'GET',
    path: '/api/v1/consent-texts',
    summary: 'Every version of what people are asked to agree to, newest first',
    access: 'directory.manage_consents',
    audit: null,
    output: z.array(ConsentText),
    errors: ['auth.required', 'auth.forbidden'],
  },
  publishConsentText: {
    method: 'POST',
    path: '/api/v1/consent-texts/{code}/versions',
    summary: 'Publish a new version; the earlier ones stay, and everybody is asked again',
    access: 'directory.manage_consents',
    audit: 'directory.consent_text_published',
    settings: true,
    params: z.strictObject({ code: Code }),
    body: NewConsentText,
    output: ConsentText,
    errors: ['auth.required', 'auth.forbidden', 'consent.not_found'],
  },
});
