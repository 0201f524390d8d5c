import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { assertStorageKey, type FileStorage } from './storage.ts';

/** Keeps files in `folder`, readable by the server's own user only. */
export function createLocalStorage(folder: string): FileStorage {
  /** 256 folders by the first two characters, so that none grows huge: random UUIDs spread evenly. */
  const pathOf = (key: string): string => {
    assertStorageKey(key);
    return join(folder, key.slice(0, 2), key);
  };

  return {
    put: async (key, bytes) => writeDurably(pathOf(key), bytes),

    async get(key) {
      try {
        const file = await open(pathOf(key));
        return file.createReadStream();
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw error;
      }
    },

    remove: async (key) => rm(pathOf(key), { force: true }),
  };
}

/** A rename is atomic within a file system; without the two syncs a power cut could leave the name without the bytes. */
async function writeDurably(path: string, bytes: Buffer): Promise<void> {
  const folder = dirname(path);
  const temporary = `${path}.${randomUUID()}.part`;
  const created = await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(folder);
  if (created) await syncFolder(dirname(folder));
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
