import { z } from 'zod';
import { caseKinds } from './case-lists.ts';
import { Code, Instant, Location } from './common.ts';
import { defineEndpoints } from './endpoint.ts';
import { FileInfo } from './files.ts';

/** More than this are not kept at a time: one is finished or deleted first. */
export const maximumDrafts = 20;

/** A case that is being written: anything may be missing, and nothing is judged before it is sent. */
const unfinished = {
  kind: z.enum(caseKinds).nullable(),
  text: z.string().max(20_000),
  category: Code.nullable(),
  area: Code.nullable(),
  location: Location.nullable(),
  place: z.string().max(600),
  confidential: z.boolean(),
};

export const Draft = z.object({
  id: z.uuid(),
  version: z.number().int(),
  updatedAt: Instant,
  ...unfinished,
  /** Those that are still there: an upload that belongs to no case goes after a day. */
  files: z.array(FileInfo),
  lostFiles: z.number().int(),
});
export type Draft = z.infer<typeof Draft>;

const errors = ['auth.required', 'auth.forbidden', 'draft.not_found'] as const;
const params = z.strictObject({ id: z.uuid() });

export const drafts = defineEndpoints({
  listDrafts: {
    method: 'GET',
    path: '/api/v1/drafts',
    summary: 'One’s own drafts, the newest first',
    access: 'voice.submit_case',
    audit: null,
    output: z.array(Draft),
    errors: ['auth.required', 'auth.forbidden'],
  },
  saveDraft: {
    method: 'PUT',
    path: '/api/v1/drafts/{id}',
    summary: 'Keep a draft. Who saves names the version they began from, 0 for a new one; another device’s is never written over',
    access: 'voice.submit_case',
    audit: 'voice.draft_saved',
    params,
    body: z.strictObject({ version: z.number().int().min(0), ...unfinished, files: z.array(z.uuid()).max(20) }),
    output: z.object({ id: z.uuid(), version: z.number().int(), updatedAt: Instant }),
    errors: ['auth.required', 'auth.forbidden', 'draft.changed', 'draft.too_many'],
  },
  deleteDraft: {
    method: 'POST',
    path: '/api/v1/drafts/{id}/delete',
    summary: 'Delete a draft',
    access: 'voice.submit_case',
    audit: 'voice.draft_deleted',
    params,
    output: z.object({ id: z.uuid() }),
    errors,
  },
});
