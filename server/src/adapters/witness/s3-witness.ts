import { createS3Client, failure, S3Error, type S3Settings, settle } from '../storage/s3-client.ts';
import type { Witness } from './witness.ts';

const prefix = 'audit-checkpoints/';
/** The list of a bucket is sorted by key and has no other order: so the newest come first, and years of them cost one page. */
const keyOf = (size: string) => `${prefix}${10 ** 15 - Number(size)}-${size}`;
/** A day has 288 checkpoints at most, and each signs all that was before it. */
const newest = 100;

/**
 * Writes each checkpoint as an object of its own to a bucket of an S3 service that others administer, best with object lock;
 * what is there is never written over. The access key needs PutObject, GetObject and ListBucket, and no right to delete.
 */
export function createS3Witness(settings: S3Settings): Witness {
  const send = createS3Client(settings);
  const get = async (key: string) => settle(await send('GET', key));
  return {
    async publish(note) {
      const key = keyOf(note.split('\n')[1] ?? '');
      const headers = { 'content-type': 'text/plain; charset=utf-8', 'if-none-match': '*' };
      const response = await send('PUT', key, { body: note, headers });
      if (response.status !== 412) return void (await settle(response));
      await failure(response);
      // The answer to an earlier try was lost: a head has one signature, so it is the same text.
      if ((await get(key)) !== note) throw new S3Error('The witness holds another checkpoint of this size.');
    },
    async read() {
      const list = await settle(await send('GET', `?${new URLSearchParams({ prefix, 'max-keys': String(newest) })}`));
      const keys = [...list.matchAll(/<Key>([^<]+)<\/Key>/g)].map(([, key]) => key as string);
      return Promise.all(keys.reverse().map(get));
    },
  };
}
