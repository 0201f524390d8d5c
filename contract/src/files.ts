import { z } from 'zod';
import { defineEndpoints } from './endpoint.ts';

export const maximumFileBytes = 15 * 1024 * 1024;
export const maximumFilesPerMessage = 6;
/** Of a voice note. */
export const maximumVoiceSeconds = 300;

export const FileInfo = z.object({
  id: z.uuid(),
  name: z.string(),
  mediaType: z.enum(['image/jpeg', 'application/pdf', 'audio/webm', 'audio/mp4']),
  bytes: z.number().int(),
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
  /** `waiting`: not yet scanned for viruses, and served to nobody until then; `removed`: the scan found one. */
  state: z.enum(['ready', 'waiting', 'removed']),
});
export type FileInfo = z.infer<typeof FileInfo>;

export const FileIds = z.array(z.uuid()).max(maximumFilesPerMessage).default([]);

/** Files that one person may have on their way at once. */
export const maximumUploads = 4 * maximumFilesPerMessage;

/** The version of tus that both sides speak. Not a literal: another version has an answer of its own. */
const tusResumable = { 'tus-resumable': z.string().max(20) };
const wholeNumber = z
  .string()
  .regex(/^\d{1,10}$/)
  .transform(Number);
const params = z.strictObject({ id: z.uuid() });

/**
 * Files come by tus 1.0.0 (https://tus.io/protocols/resumable-upload) with creation, expiration and termination: begun, carried over
 * piece by piece however often the line breaks, and finished. How much has arrived is asked with `HEAD`.
 */
export const files = defineEndpoints({
  createUpload: {
    method: 'POST',
    path: '/api/v1/uploads',
    summary: 'tus creation: begin to upload a file; `Location` says where its bytes go, `Upload-Expires` until when',
    access: 'files.upload',
    // The file is recorded, once it is there.
    audit: null,
    headers: z.object({
      ...tusResumable,
      'upload-length': wholeNumber,
      /** Pairs of a name and a Base64 value; `filename` is read. */
      'upload-metadata': z.string().max(2000).default(''),
    }),
    output: z.object({ id: z.uuid() }),
    created: true,
    errors: ['auth.required', 'auth.forbidden', 'request.too_large', 'file.empty', 'upload.version', 'upload.too_many'],
  },
  readUpload: {
    method: 'GET',
    path: '/api/v1/uploads/{id}',
    summary: 'How much of an upload of yours has arrived; as `HEAD`, which tus asks, in `Upload-Offset` and `Upload-Length`',
    access: 'files.upload',
    audit: null,
    params,
    output: z.object({ offset: z.number().int(), length: z.number().int() }),
    errors: ['auth.required', 'auth.forbidden', 'upload.not_found'],
  },
  sendBytes: {
    method: 'PATCH',
    path: '/api/v1/uploads/{id}',
    summary: 'tus core: bytes of an upload from `Upload-Offset` on; what has arrived stays when the line breaks',
    access: 'files.upload',
    limit: 'write',
    audit: null,
    params,
    headers: z.object({ ...tusResumable, 'upload-offset': wholeNumber }),
    body: 'bytes',
    output: 'headers',
    errors: ['auth.required', 'auth.forbidden', 'request.too_large', 'upload.version', 'upload.not_found', 'upload.offset'],
  },
  dropUpload: {
    method: 'DELETE',
    path: '/api/v1/uploads/{id}',
    summary: 'tus termination: give up an upload that is not finished',
    access: 'files.upload',
    audit: null,
    params,
    headers: z.object(tusResumable),
    output: 'headers',
    errors: ['auth.required', 'auth.forbidden', 'upload.version', 'upload.not_found'],
  },
  finishUpload: {
    method: 'POST',
    path: '/api/v1/uploads/{id}/finish',
    summary:
      'Make a file of what has arrived, to be attached afterwards, however often it is asked; the type is found from the content, photos are re-encoded without location, recordings hold sound alone, all are scanned for viruses',
    access: 'files.upload',
    limit: 'upload',
    audit: 'files.file_uploaded',
    params,
    output: FileInfo,
    errors: [
      'auth.required',
      'auth.forbidden',
      'upload.not_found',
      'upload.incomplete',
      'request.too_large',
      'file.type',
      'file.damaged',
      'file.encrypted',
      'file.active',
      'file.too_long',
      'file.infected',
    ],
  },
  downloadFile: {
    method: 'GET',
    path: '/api/v1/files/{id}',
    summary: 'The bytes of a file, for those who may read what it is attached to',
    access: 'files.read',
    audit: null,
    params,
    query: z.strictObject({ size: z.enum(['full', 'thumbnail']).default('full') }),
    output: 'file',
    errors: ['auth.required', 'auth.forbidden', 'file.not_found', 'file.waiting', 'file.removed', 'file.damaged'],
  },
});
