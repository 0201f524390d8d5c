import { Readable } from 'node:stream';
import type { files as contract } from '@sawt/contract';
import type { MakeChange } from '../audit/change.ts';
import type { Clock } from '../clock.ts';
import type { AsSystem, WalledTx } from '../database/wall.ts';
import type { Handlers } from '../http/context.ts';
import { problem } from '../http/problem.ts';
import type { Job } from '../jobs/jobs.ts';
import type { Actor } from '../policy/actor.ts';
import { removeBytesJob } from './file-bytes.ts';
import { withoutName } from './file-name.ts';
import type { FileStore, StoredFile } from './file-store.ts';
import { withoutMetadata } from './pdf-metadata.ts';
import type { Scan } from './scan.ts';

export type FileSight = 'nothing' | 'bytes' | 'all';
export interface AttachedFile extends StoredFile {
  subject: string;
}

export interface FileDeps {
  asSystem: AsSystem;
  clock: Clock;
  files: FileStore;
  makeChange: MakeChange;
  scan: Scan;
  /** Asks the module that a file is attached to how much of it the actor may see: `bytes` is without the sender's name for it. */
  sightOfFile(db: WalledTx, actor: Actor, file: AttachedFile): Promise<FileSight>;
}

export function fileHandlers({ files, sightOfFile }: FileDeps): Pick<Handlers<typeof contract>, 'downloadFile'> {
  const sightOf = (db: WalledTx, actor: Actor, file: StoredFile): Promise<FileSight> | FileSight =>
    file.subject === null
      ? file.ownerId === actor.personId
        ? 'all'
        : 'nothing'
      : sightOfFile(db, actor, { ...file, subject: file.subject });

  /** The file as the actor may see it; undefined where they may not. */
  async function findFor(db: WalledTx, actor: Actor, id: string): Promise<{ file: StoredFile; isAnonymous: boolean } | undefined> {
    const file = await files.find(db, id);
    const sight = file && (await sightOf(db, actor, file));
    if (!file || sight === 'nothing') return undefined;
    return sight === 'bytes' ? { file: withoutName(file), isAnonymous: true } : { file, isAnonymous: false };
  }

  return {
    downloadFile: async ({ actor, read }, { params, query }) => {
      const found = await read((db) => findFor(db, actor, params.id));
      if (!found) throw problem('file.not_found');
      const { file, isAnonymous } = found;
      const bytes = await files.open(file, query.size);
      if (!bytes) throw problem('file.not_found');
      // Photos lost theirs when they came. A PDF keeps it for its owner and those who may know them: it may be signed.
      const isTelling = isAnonymous && file.mediaType === 'application/pdf';
      const stream = isTelling ? Readable.from([await withoutMetadata(Buffer.concat(await bytes.toArray()))]) : bytes;
      return { stream, mediaType: query.size === 'thumbnail' ? 'image/jpeg' : file.mediaType, name: file.name };
    },
  };
}

const day = 86_400_000;

/** What erasure left in the storage: the rows went with the transaction, the bytes follow it. */
export function createRemoveBytes({ bytes }: FileStore): Job<{ ids: string[] }> {
  return {
    name: removeBytesJob,
    async run({ ids }) {
      for (const id of ids) await bytes.remove(id);
    },
  };
}

/** Nightly: what was uploaded and never attached goes after a day, as do uploads that did not go on. */
export function createCleanUp({ asSystem, clock, files }: FileDeps): Job {
  return {
    name: 'files.remove_unattached',
    cron: '30 0 * * *',
    async run() {
      await files.removeUnattached(asSystem, new Date(clock.now().getTime() - day));
      await files.uploads.takeExpired(asSystem, clock.now());
    },
  };
}
