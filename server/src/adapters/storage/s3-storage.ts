import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { createS3Client, failure, S3Error, type S3Settings, settle } from './s3-client.ts';
import { assertStorageKey, type FileStorage } from './storage.ts';

/**
 * Keeps files in a bucket of an S3 service. The access key needs GetObject, PutObject, DeleteObject and ListBucket:
 * without the last, S3 answers 403 instead of 404 for what does not exist.
 */
export function createS3Storage(settings: S3Settings): FileStorage {
  const client = createS3Client(settings);
  const send: typeof client = async (method, key, content) => {
    assertStorageKey(key);
    return client(method, key, content);
  };

  return {
    async put(key, bytes, mediaType) {
      // The signed hash makes the service refuse bytes that were changed on the way.
      const hash = createHash('sha256').update(bytes).digest('hex');
      const headers = { 'content-type': mediaType, 'x-amz-content-sha256': hash };
      await settle(await send('PUT', key, { body: new Uint8Array(bytes), headers }));
    },

    async get(key) {
      const response = await send('GET', key);
      if (response.ok && response.body) return Readable.fromWeb(response.body as ReadableStream<Uint8Array>);
      const error = await failure(response);
      // A bucket that is missing is a 404 too, but a fault.
      if (error.code === 'NoSuchKey') return undefined;
      throw new S3Error(error.message);
    },

    async remove(key) {
      await settle(await send('DELETE', key));
    },
  };
}
