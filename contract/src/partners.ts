import { z } from 'zod';
import { Bilingual, Code, Instant, PersonName, typedText } from './common.ts';
import { defineEndpoints } from './endpoint.ts';

/** Another system that sends cases. Its key is shown once, when it is made. */
export const Partner = z.object({
  id: z.uuid(),
  name: Bilingual,
  /** The one agency whose categories its cases have; null: any. */
  agency: z.object({ code: Code, name: Bilingual }).nullable(),
  madeBy: PersonName.nullable(),
  madeAt: Instant,
  revokedAt: Instant.nullable(),
  /** To the minute; null: never. */
  lastUsedAt: Instant.nullable(),
});
export type Partner = z.infer<typeof Partner>;

export const partners = defineEndpoints({
  listPartners: {
    method: 'GET',
    path: '/api/v1/partners',
    summary: 'The systems that may send cases, and those that no longer may',
    access: 'platform.manage_partners',
    audit: null,
    output: z.array(Partner),
    errors: ['auth.required', 'auth.forbidden'],
  },
  makePartner: {
    method: 'POST',
    path: '/api/v1/partners',
    summary: 'Let another system send cases. The answer holds its key, which is shown only this once',
    access: 'platform.manage_partners',
    proof: 'fresh',
    audit: 'platform.partner_made',
    settings: true,
    body: z.strictObject({ name: z.strictObject({ ar: typedText(80), en: typedText(80) }), agency: Code.nullable() }),
    output: z.object({ partner: Partner, key: z.string() }),
    errors: ['auth.required', 'auth.forbidden', 'auth.proof_required', 'agency.not_found', 'agency.closed'],
  },
  revokePartner: {
    method: 'POST',
    path: '/api/v1/partners/{id}/revoke',
    summary: 'End a key, at once and for good',
    access: 'platform.manage_partners',
    proof: 'fresh',
    audit: 'platform.partner_revoked',
    settings: true,
    params: z.strictObject({ id: z.uuid() }),
    output: Partner,
    errors: ['auth.required', 'auth.forbidden', 'auth.proof_required', 'partner.not_found'],
  },
});
