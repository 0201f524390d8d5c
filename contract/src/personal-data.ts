import { z } from 'zod';
import { defineEndpoints } from './endpoint.ts';

/** What we hold of a citizen, as they are told of it before and after erasure. */
export const dataKinds = ['profile', 'identity', 'sign_in', 'consents', 'messages', 'files', 'cases', 'drafts', 'history'] as const;
export type DataKind = (typeof dataKinds)[number];

/** What erasure does with it. `anonymised`: the record stays and leads to nobody. */
export const ErasureLine = z.object({
  kind: z.enum(dataKinds),
  outcome: z.enum(['removed', 'anonymised', 'kept']),
  count: z.number().int(),
});
export type ErasureLine = z.infer<typeof ErasureLine>;

export const ErasurePreview = z.object({
  lines: z.array(ErasureLine),
  /** The numbers of cases that are open: while there is one, nothing is erased. */
  openCases: z.array(z.string()),
});
export type ErasurePreview = z.infer<typeof ErasurePreview>;

/** The rights of a person over their data (Personal Data Protection Law, article 4). */
export const personalData = defineEndpoints({
  downloadOwnData: {
    method: 'GET',
    path: '/api/v1/me/data',
    summary: 'All that is held of oneself, as a ZIP: data.json, the files, and how to read it',
    access: 'personal_data.exercise_rights',
    limit: 'export',
    audit: 'personal_data.downloaded',
    output: 'file',
    errors: ['auth.required', 'auth.forbidden', 'personal_data.download_running'],
  },
  previewErasure: {
    method: 'GET',
    path: '/api/v1/me/erasure',
    summary: 'What erasure would do, and what stands in its way',
    access: 'personal_data.exercise_rights',
    audit: null,
    output: ErasurePreview,
    errors: ['auth.required', 'auth.forbidden'],
  },
  eraseOwnData: {
    method: 'POST',
    path: '/api/v1/me/erasure',
    summary: 'Erase oneself, for good; ends every session',
    access: 'personal_data.exercise_rights',
    limit: 'costly',
    audit: 'personal_data.erased',
    /** The own phone number, typed again: this cannot be undone. Besides, a code to it within ten minutes, or a fresh sign-in without one. */
    body: z.strictObject({ phone: z.string().max(20) }),
    output: z.object({ lines: z.array(ErasureLine) }),
    errors: ['auth.required', 'auth.forbidden', 'auth.proof_required', 'request.invalid', 'personal_data.open_cases'],
  },
});
