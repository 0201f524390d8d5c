import { filesDatabase } from './storage.ts';

/**
 * Files that have not arrived yet, in the browser's own database: a reload, a closed page and a broken line cost nobody their photo.
 * A browser may refuse it as it may `storage.ts`: then nothing is kept and everything else still works, so no function here throws.
 * The service worker puts what other apps share with us into the same place: `public/share-worker.js`.
 */
export interface KeptFile {
  id: string;
  /** What they are to be attached to: the name of a draft, or the key of a case that was sent. */
  of: string;
  file: File;
}

const table = 'files';

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(filesDatabase, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(table, { keyPath: 'id' }).createIndex('of', 'of');
  return answerOf(request);
}

const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

async function within<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T | undefined> {
  try {
    const connection = await open();
    try {
      return await answerOf(work(connection.transaction(table, mode).objectStore(table)));
    } finally {
      connection.close();
    }
  } catch {
    // Not kept.
    return undefined;
  }
}

export const keepFile = (kept: KeptFile): Promise<unknown> => within('readwrite', (store) => store.put(kept));

/** In the order in which they came. */
export const keptFilesOf = async (of: string): Promise<KeptFile[]> =>
  ((await within<KeptFile[]>('readonly', (store) => store.index('of').getAll(of))) ?? []).sort((one, other) =>
    one.id < other.id ? -1 : 1,
  );

export const forgetFile = (id: string): Promise<unknown> => within('readwrite', (store) => store.delete(id));

export async function forgetFilesOf(of: string): Promise<void> {
  for (const { id } of await keptFilesOf(of)) await forgetFile(id);
}

/** They are attached to something else from now on: a draft that was sent, or one that came back. */
export async function passFilesOn(from: string, to: string): Promise<void> {
  for (const kept of await keptFilesOf(from)) await keepFile({ ...kept, of: to });
}

let last = 0;
/** Ids rise, so that files stay in their order. */
export function newFileId(): string {
  last = Math.max(Date.now(), last + 1);
  return `${last}-${Math.random().toString(36).slice(2, 8)}`;
}
