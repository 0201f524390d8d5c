import { randomBytes, randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { type FileStorage, StorageKeyError } from '../storage.ts';

/** What every file storage must do. `storageOf` is asked inside each test, when the suite's server is up. */
export function testStorage(storageOf: () => FileStorage): void {
  const read = async (key: string) => {
    const stream = await storageOf().get(key);
    return stream && (await buffer(stream));
  };

  test('what is put is got back, byte for byte, up to the largest file', async () => {
    for (const size of [1, 70_000, 15 * 1024 * 1024]) {
      const [key, bytes] = [randomUUID(), randomBytes(size)];
      await storageOf().put(key, bytes, 'image/jpeg');
      expect((await read(key))?.equals(bytes)).toBe(true);
    }
  });

  test('a file and its suffixed sibling are two things', async () => {
    const id = randomUUID();
    await storageOf().put(id, Buffer.from('file'), 'image/jpeg');
    await storageOf().put(`${id}.thumbnail`, Buffer.from('thumbnail'), 'image/jpeg');
    await storageOf().remove(id);
    expect(await read(id)).toBeUndefined();
    expect(String(await read(`${id}.thumbnail`))).toBe('thumbnail');
  });

  test('putting again replaces', async () => {
    const key = randomUUID();
    await storageOf().put(key, Buffer.from('a longer first'), 'image/jpeg');
    await storageOf().put(key, Buffer.from('second'), 'image/jpeg');
    expect(String(await read(key))).toBe('second');
  });

  test('what was never put is undefined, and removing it is no error', async () => {
    const key = randomUUID();
    expect(await read(key)).toBeUndefined();
    await storageOf().remove(key);
  });

  test.each([
    '',
    '.',
    '..',
    '../secret',
    'a/b',
    'a\\b',
    `../${randomUUID()}`,
    `${randomUUID()}/../x`,
    `${randomUUID()}.a/b`,
    `${randomUUID()}\n`,
    `${randomUUID()}?acl`,
  ])('the key %j is refused', async (key) => {
    const storage = storageOf();
    await expect(storage.put(key, Buffer.from('x'), 'image/jpeg')).rejects.toThrow(StorageKeyError);
    await expect(storage.get(key)).rejects.toThrow(StorageKeyError);
    await expect(storage.remove(key)).rejects.toThrow(StorageKeyError);
  });
}
