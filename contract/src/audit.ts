import { z } from 'zod';
import { Bilingual, Instant, pageOf, pageQuery } from './common.ts';
import { defineEndpoints } from './endpoint.ts';

export const AuditEntry = z.object({
  id: z.string(),
  at: Instant,
  event: z.string(),
  /** Null: the system itself. */
  actor: z.object({ id: z.uuid(), name: Bilingual }).nullable(),
  subject: z.string(),
  details: z.record(z.string(), z.json()),
  requestId: z.string().nullable(),
  address: z.string().nullable(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

export const audit = defineEndpoints({
  listAuditEntries: {
    method: 'GET',
    path: '/api/v1/audit',
    summary: 'The audit log, newest first',
    access: 'audit.read',
    audit: null,
    query: z.strictObject({
      event: z.string().max(80).optional(),
      subject: z.string().max(120).optional(),
      actor: z.uuid().optional(),
      from: Instant.optional(),
      to: Instant.optional(),
      ...pageQuery,
    }),
    output: pageOf(AuditEntry),
    errors: ['auth.required', 'auth.forbidden'],
  },
});
