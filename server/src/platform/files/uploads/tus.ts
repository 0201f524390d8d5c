import { problem } from '../../http/problem.ts';
import type { Upload } from './upload-store.ts';

const version = '1.0.0';

/** Stand in every answer: https://tus.io/protocols/resumable-upload#headers */
export const tusHeaders = { 'tus-resumable': version, 'tus-version': version, 'tus-extension': 'creation,expiration,termination' };

/** @throws problem `upload.version` */
export function demandVersion(headers: { 'tus-resumable': string }): void {
  if (headers['tus-resumable'] !== version) throw problem('upload.version');
}

export const stateHeaders = ({ received, length, expires_at }: Upload) => ({
  ...tusHeaders,
  'upload-offset': String(received),
  'upload-length': String(length),
  'upload-expires': expires_at.toUTCString(),
});

/**
 * The name of the file in `Upload-Metadata`: pairs parted by commas, each a key and its value in Base64.
 * Empty where there is none, which the name of the file's kind takes the place of.
 */
export function nameIn(metadata: string): string {
  const pair = metadata.split(',').find((each) => each.trim().startsWith('filename '));
  const name = Buffer.from(pair?.trim().split(' ')[1] ?? '', 'base64').toString('utf8');
  // The end of a name says more than its beginning.
  return name.replaceAll('\0', '').slice(-200).toWellFormed();
}
