import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { AwsClient } from 'aws4fetch';
import { assertStorageKey, type FileStorage } from './storage.ts';

export interface S3Settings {
  /** Address of the service, without the bucket. */
  endpoint: string;
  region: string;
  bucket: string;
  accessKeyId: string;
  secretAccessKey: string;
}

/** The service answered with something else than asked for. */
export class S3Error extends Error {}

/** An upload of the largest file at 0.5 MB/s; a download must begin by then. */
const answerMilliseconds = 30_000;
/** After 429 and 5xx, with growing pauses. */
const retries = 3;

/**
 * Keeps files in a bucket of an S3 service, addressed by path (`endpoint/bucket/key`), as services outside Amazon expect.
 * The access key needs GetObject, PutObject, DeleteObject and ListBucket: without the last, S3 answers 403 instead
 * of 404 for what does not exist.
 */
export function createS3Storage({ endpoint, region, bucket, accessKeyId, secretAccessKey }: S3Settings): FileStorage {
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries });
  const bucketUrl = `${endpoint.replace(/\/+$/, '')}/${bucket}`;

  async function send(method: 'GET' | 'PUT' | 'DELETE', key: string, content: RequestInit = {}): Promise<Response> {
    assertStorageKey(key);
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(new S3Error(`S3 did not answer ${method} in time.`)), answerMilliseconds);
    try {
      return await client.fetch(`${bucketUrl}/${key}`, { method, signal: patience.signal, ...content });
    } finally {
      clearTimeout(timer);
    }
  }

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

    remove: async (key) => settle(await send('DELETE', key)),
  };
}

/** Reads the answer to its end, so that the connection can be used again. */
async function settle(response: Response): Promise<void> {
  if (!response.ok) throw new S3Error((await failure(response)).message);
  await response.arrayBuffer();
}

/** S3 says what is wrong in XML: `<Error><Code>NoSuchKey</Code>…`. */
async function failure(response: Response): Promise<{ code: string | undefined; message: string }> {
  const code = /<Code>(\w+)<\/Code>/.exec(await response.text())?.[1];
  return { code, message: `S3 answered ${response.status} (${code ?? 'no code'}).` };
}
