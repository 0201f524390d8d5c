import { z } from 'zod';
import { Bilingual, Instant, pageOf, pageQuery } from './common.ts';
import { defineEndpoints } from './endpoint.ts';
import { exportQuery } from './exports.ts';

export const AuditEntry = z.object({
  id: z.string(),
  at: Instant,
  event: z.string(),
  /** Null: the system itself. Officials are named; a citizen is known here by their id alone, and may have asked to be confidential. */
  actor: z.object({ id: z.uuid(), name: Bilingual.nullable() }).nullable(),
  /** For whom the actor acted, where that was somebody else. */
  onBehalfOf: z.object({ id: z.uuid(), name: Bilingual.nullable() }).nullable(),
  subject: z.string(),
  details: z.record(z.string(), z.json()),
  requestId: z.string().nullable(),
  address: z.string().nullable(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** How the log stands. Sizes are counts of entries in the tree. */
export const AuditState = z.object({
  size: z.number().int(),
  /** Not in the tree yet: a matter of seconds. */
  pending: z.number().int(),
  checkpoint: z.object({ size: z.number().int(), at: Instant }).nullable(),
  /** The public key of the checkpoints (C2SP signed-note). */
  verifierKey: z.string(),
});
export type AuditState = z.infer<typeof AuditState>;

/** What is wrong with the log, and where: positions in the tree, ids of entries, sizes of the log. */
export const AuditFinding = z.discriminatedUnion('what', [
  z.object({ what: z.enum(['entry_changed', 'leaf_changed']), position: z.number().int(), entry: z.string() }),
  z.object({ what: z.enum(['entry_missing', 'entry_forged']), position: z.number().int().nullable(), entry: z.string() }),
  z.object({ what: z.enum(['entry_unplaced', 'entry_copied']), entry: z.string() }),
  z.object({ what: z.enum(['leaves_missing', 'node_differs']), from: z.number().int(), to: z.number().int() }),
  z.object({ what: z.literal('history_differs'), where: z.enum(['database', 'witness']), from: z.number().int(), to: z.number().int() }),
  z.object({ what: z.literal('log_rolled_back'), where: z.enum(['database', 'witness']), size: z.number().int(), have: z.number().int() }),
  z.object({
    what: z.enum(['checkpoint_forged', 'checkpoint_missing']),
    where: z.enum(['database', 'witness']),
    size: z.number().int().nullable(),
  }),
]);
export type AuditFinding = z.infer<typeof AuditFinding>;

export const AuditVerification = z.object({
  size: z.number().int(),
  pending: z.number().int(),
  checkpoints: z.number().int(),
  /** Checkpoints of the witness; null: it cannot be asked from here. */
  witnessed: z.number().int().nullable(),
  findings: z.array(AuditFinding),
});
export type AuditVerification = z.infer<typeof AuditVerification>;

/** That an entry is in the log (RFC 9162 § 2.1.3); `sawt audit check-proof` checks it anywhere. Hashes in base64. */
export const AuditProof = z.object({
  /** The entry as it was hashed: canonical JSON (RFC 8785). */
  entry: z.string(),
  position: z.number().int(),
  size: z.number().int(),
  path: z.array(z.string()),
  /** The signed head of the log (C2SP tlog-checkpoint). */
  checkpoint: z.string(),
});
export type AuditProof = z.infer<typeof AuditProof>;

/** The filter of the log, in lists and exports. `event` and `subject` match from their beginning. */
const auditFilter = {
  event: z.string().max(80).optional(),
  subject: z.string().max(120).optional(),
  /** What they did, and what was done on their behalf. */
  actor: z.uuid().optional(),
  from: Instant.optional(),
  to: Instant.optional(),
};

export const audit = defineEndpoints({
  getAuditState: {
    method: 'GET',
    path: '/api/v1/audit/state',
    summary: 'How the log stands: its size and its last signed head',
    access: 'audit.read',
    audit: null,
    output: AuditState,
    errors: ['auth.required', 'auth.forbidden'],
  },
  verifyAuditLog: {
    method: 'POST',
    path: '/api/v1/audit/verification',
    summary: 'Make the tree of the log anew and compare it with everything that was signed',
    access: 'audit.read',
    limit: 'costly',
    audit: 'audit.log_verified',
    output: AuditVerification,
    errors: ['auth.required', 'auth.forbidden'],
  },
  proveAuditEntry: {
    method: 'GET',
    path: '/api/v1/audit/{id}/proof',
    summary: 'The proof that an entry is in the log that the last checkpoint signs',
    access: 'audit.read',
    audit: null,
    params: z.strictObject({ id: z.string().regex(/^\d{1,15}$/) }),
    output: AuditProof,
    errors: ['auth.required', 'auth.forbidden', 'audit.not_provable'],
  },
  listAuditEntries: {
    method: 'GET',
    path: '/api/v1/audit',
    summary: 'The audit log, newest first',
    access: 'audit.read',
    limit: 'search',
    audit: null,
    query: z.strictObject({ ...auditFilter, ...pageQuery }),
    output: pageOf(AuditEntry),
    errors: ['auth.required', 'auth.forbidden'],
  },
  exportAuditEntries: {
    method: 'POST',
    path: '/api/v1/audit/export',
    summary: 'The audit log of a filter as a file, XLSX or CSV. Recorded with the filter and how many rows it has',
    access: 'audit.read',
    limit: 'export',
    audit: 'audit.log_exported',
    query: z.strictObject({ ...auditFilter, ...exportQuery }),
    output: 'file',
    errors: ['auth.required', 'auth.forbidden'],
  },
});
