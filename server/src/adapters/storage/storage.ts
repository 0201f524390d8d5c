import type { Readable } from 'node:stream';

/**
 * Where the bytes of files lie. Keys are ours: a random UUID, with a suffix for what was made from the file.
 * Every function throws `StorageKeyError` for another key, and the error of the disk or service when that fails.
 */
export interface FileStorage {
  /** Resolves when the bytes are durable. Bytes already under the key are replaced whole: a reader sees the old or the new. */
  put(key: string, bytes: Buffer, mediaType: string): Promise<void>;
  /** Undefined: nothing is under the key. */
  get(key: string): Promise<Readable | undefined>;
  /** Removing what is not there is no error, so that it can be repeated after a crash. */
  remove(key: string): Promise<void>;
}

export class StorageKeyError extends Error {}

const keyPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(\.[a-z]{1,20})?$/;

/** No key leads out of its folder or bucket: a key that is not as `FileStorage` says goes nowhere. */
export function assertStorageKey(key: string): void {
  if (!keyPattern.test(key)) throw new StorageKeyError('A storage key is a UUID, with or without a suffix.');
}
