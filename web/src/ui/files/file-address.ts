import { type FileInfo, urlOf } from '@sawt/contract';
import { wire } from '#platform/wire.ts';

/** Where the bytes of a file are. */
export const addressOf = (file: FileInfo, size: 'full' | 'thumbnail'): string =>
  urlOf(wire.files.downloadFile, { params: { id: file.id }, query: { size } });
