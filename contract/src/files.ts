import { z } from 'zod';
import { defineEndpoints } from './endpoint.ts';

export const maximumFileBytes = 15 * 1024 * 1024;
export const maximumFilesPerMessage = 6;

export const FileInfo = z.object({
  id: z.uuid(),
  name: z.string(),
  mediaType: z.enum(['image/jpeg', 'application/pdf']),
  bytes: z.number().int(),
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
  /** `waiting`: not yet scanned for viruses, and served to nobody until then; `removed`: the scan found one. */
  state: z.enum(['ready', 'waiting', 'removed']),
});
export type FileInfo = z.infer<typeof FileInfo>;

export const FileIds = z.array(z.uuid()).max(maximumFilesPerMessage).default([]);

export const files = defineEndpoints({
  uploadFile: {
    method: 'POST',
    path: '/api/v1/files',
    summary:
      'Upload a photo or PDF, to be attached afterwards; the type is found from the content, photos are re-encoded without location, both are scanned for viruses',
    access: 'files.upload',
    audit: 'files.file_uploaded',
    query: z.strictObject({ name: z.string().min(1).max(200) }),
    body: 'bytes',
    output: FileInfo,
    errors: [
      'auth.required',
      'auth.forbidden',
      'request.too_large',
      'file.empty',
      'file.type',
      'file.damaged',
      'file.encrypted',
      'file.active',
      'file.infected',
    ],
  },
  downloadFile: {
    method: 'GET',
    path: '/api/v1/files/{id}',
    summary: 'The bytes of a file, for those who may read what it is attached to',
    access: 'files.read',
    audit: null,
    params: z.strictObject({ id: z.uuid() }),
    query: z.strictObject({ size: z.enum(['full', 'thumbnail']).default('full') }),
    output: 'file',
    errors: ['auth.required', 'auth.forbidden', 'file.not_found', 'file.waiting', 'file.removed', 'file.damaged'],
  },
});
