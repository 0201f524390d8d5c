import type { files as contract } from '@sawt/contract';
import type { Clock } from '../clock.ts';
import type { AsSystem, WalledTx } from '../database/wall.ts';
import type { Handlers } from '../http/context.ts';
import { problem } from '../http/problem.ts';
import type { Job } from '../jobs/jobs.ts';
import type { Actor } from '../policy/actor.ts';
import { withoutName } from './file-name.ts';
import type { FileStore, StoredFile } from './file-store.ts';
import { receiveFile } from './receive.ts';

export type FileSight = 'nothing' | 'bytes' | 'all';
export interface AttachedFile extends StoredFile {
  subject: string;
}

export interface FileDeps {
  asSystem: AsSystem;
  clock: Clock;
  files: FileStore;
  /** Asks the module that a file is attached to how much of it the actor may see: `bytes` is without the sender's name for it. */
  sightOfFile(db: WalledTx, actor: Actor, file: AttachedFile): Promise<FileSight>;
}

export function fileHandlers({ files, sightOfFile }: FileDeps): Handlers<typeof contract> {
  const sightOf = (db: WalledTx, actor: Actor, file: StoredFile): Promise<FileSight> | FileSight =>
    file.subject === null
      ? file.ownerId === actor.personId
        ? 'all'
        : 'nothing'
      : sightOfFile(db, actor, { ...file, subject: file.subject });

  /** The file as the actor may see it; undefined where they may not. */
  async function findFor(db: WalledTx, actor: Actor, id: string): Promise<StoredFile | undefined> {
    const file = await files.find(db, id);
    const sight = file && (await sightOf(db, actor, file));
    return sight === 'bytes' ? withoutName(file as StoredFile) : sight === 'all' ? file : undefined;
  }

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
      const file = await read((db) => findFor(db, actor, params.id));
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
