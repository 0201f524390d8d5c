import type { Readable } from 'node:stream';
import type { FileStorage } from '../../adapters/storage/storage.ts';
import type { ReceivedFile } from './receive.ts';

/** What is stored of a file, received or our own. */
type Stored = Pick<ReceivedFile, 'bytes' | 'thumbnail' | 'original'> & { mediaType: string };

export const removeBytesJob = 'files.remove_bytes';

export type FileBytes = ReturnType<typeof createFileBytes>;

const thumbnailKey = (id: string) => `${id}.thumbnail`;
const originalKey = (id: string) => `${id}.original`;

/**
 * What lies in the storage of one file: the bytes, a picture's thumbnail, and, while it waits for the scanner, the picture as
 * it was uploaded, which is what must be scanned.
 */
export function createFileBytes(storage: FileStorage) {
  return {
    async put(id: string, { bytes, mediaType, thumbnail, original }: Stored): Promise<void> {
      await storage.put(id, bytes, mediaType);
      if (thumbnail) await storage.put(thumbnailKey(id), thumbnail, 'image/jpeg');
      if (original) await storage.put(originalKey(id), original, 'application/octet-stream');
    },

    open: (id: string, size: 'full' | 'thumbnail'): Promise<Readable | undefined> => storage.get(size === 'full' ? id : thumbnailKey(id)),

    async readUploaded(id: string): Promise<Buffer> {
      const stream = (await storage.get(originalKey(id))) ?? (await storage.get(id));
      if (!stream) throw new Error(`The storage has no bytes of file ${id}`);
      return Buffer.concat(await stream.toArray());
    },

    removeOriginal: (id: string): Promise<void> => storage.remove(originalKey(id)),

    async remove(id: string): Promise<void> {
      await Promise.all([storage.remove(id), storage.remove(thumbnailKey(id)), storage.remove(originalKey(id))]);
    },
  };
}
