import type { files as contract } from '@sawt/contract';
import type { Clock } from '../clock.ts';
import type { AsSystem, WalledTx } from '../database/wall.ts';
import type { Handlers } from '../http/context.ts';
import { problem } from '../http/problem.ts';
import type { Job } from '../jobs/jobs.ts';
import type { Actor } from '../policy/actor.ts';
import type { FileStore, StoredFile } from './file-store.ts';
import { receiveFile } from './receive.ts';

export interface FileDeps {
  asSystem: AsSystem;
  clock: Clock;
  files: FileStore;
  /** Asks the module that a file is attached to. */
  mayReadSubject(db: WalledTx, actor: Actor, subject: string): Promise<boolean>;
}

export function fileHandlers({ files, mayReadSubject }: FileDeps): Handlers<typeof contract> {
  const mayRead = (db: WalledTx, actor: Actor, file: StoredFile) =>
    file.subject ? mayReadSubject(db, actor, file.subject) : file.ownerId === actor.personId;
  return {
    uploadFile: async ({ actor, bytes, change }, { query }) => {
      // Read and redrawn before the transaction: a slow line holds no connection to the database.
      const received = await receiveFile(bytes);
      return change(async ({ tx, now }) => {
        const file = await files.keep(tx, actor.personId, query.name, received, now);
        return { subject: `file:${file.id}`, details: { mediaType: file.mediaType, bytes: file.bytes }, output: file };
      });
    },

    downloadFile: async ({ actor, read }, { params, query }) => {
      const file = await read(async (db) => {
        const found = await files.find(db, params.id);
        return found && (await mayRead(db, actor, found)) ? found : undefined;
      });
      if (!file) throw problem('file.not_found');
      const stream = await files.open(file.id, query.size);
      if (!stream) throw problem('file.not_found');
      return { stream, mediaType: query.size === 'thumbnail' ? 'image/jpeg' : file.mediaType, name: file.name };
    },
  };
}

const day = 86_400_000;

/** Nightly: what was uploaded and never attached goes after a day. */
export function createCleanUp({ asSystem, clock, files }: FileDeps): Job {
  return {
    name: 'files.remove_unattached',
    cron: '30 0 * * *',
    run: async () => void (await files.removeUnattached(asSystem, new Date(clock.now().getTime() - day))),
  };
}
