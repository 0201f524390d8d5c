import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLocalStorage } from './local-storage.ts';
import { testStorage } from './testing/storage-suite.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'local-storage-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('the local storage', () => {
  testStorage(() => createLocalStorage(folder));

  test('leaves one file, in the folder of its first two characters, for nobody else to read', async () => {
    const key = randomUUID();
    const own = join(folder, 'own');
    await createLocalStorage(own).put(key, Buffer.from('bytes'), 'image/jpeg');
    expect(await readdir(own, { recursive: true })).toEqual([key.slice(0, 2), join(key.slice(0, 2), key)]);
    expect((await stat(join(own, key.slice(0, 2), key))).mode & 0o077).toBe(0);
  });

  test('a folder that cannot be written is an error, never a silent loss', async () => {
    const occupied = join(folder, 'occupied');
    await writeFile(occupied, 'a file where the folder should be');
    await expect(createLocalStorage(occupied).put(randomUUID(), Buffer.from('x'), 'image/jpeg')).rejects.toThrow();
  });

  test('a write that fails leaves nothing behind', async () => {
    const key = randomUUID();
    const [own, shard] = [join(folder, 'failing'), key.slice(0, 2)];
    const storage = createLocalStorage(own);
    await storage.put(key, Buffer.from('bytes'), 'image/jpeg');
    const blocked = `${key}.thumbnail`;
    await mkdir(join(own, shard, blocked));
    await expect(storage.put(blocked, Buffer.from('x'), 'image/jpeg')).rejects.toThrow();
    expect((await readdir(join(own, shard))).sort()).toEqual([key, blocked]);
  });
});
