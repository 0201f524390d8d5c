import { type files as contract, type FileInfo, maximumFileBytes } from '@sawt/contract';
import { reachOf, type WalledTx } from '../../database/wall.ts';
import type { Handlers, RequestContext } from '../../http/context.ts';
import { problem } from '../../http/problem.ts';
import type { Actor } from '../../policy/actor.ts';
import { FileRefusal, type ReceivedFile, receiveFile } from '../receive.ts';
import type { FileDeps } from '../routes.ts';
import { keepArriving } from './keep-arriving.ts';
import { demandVersion, nameIn, stateHeaders, tusHeaders } from './tus.ts';
import { isWornOut, type Upload } from './upload-store.ts';

type Signed = RequestContext & { actor: Actor };

export function uploadHandlers({ asSystem, clock, files, makeChange, scan }: FileDeps): Omit<Handlers<typeof contract>, 'downloadFile'> {
  const { uploads } = files;

  async function find({ actor }: Signed, id: string): Promise<Upload> {
    const found = await asSystem((tx) => uploads.find(tx, actor.personId, id, clock.now()));
    if (!found) throw problem('upload.not_found');
    return found;
  }

  /** A refusal changes nothing and is recorded all the same, in a transaction of its own. What was refused is not kept. */
  async function refuse({ actor, requestId, address }: Signed, id: string, { code, file }: FileRefusal): Promise<void> {
    const author = { actor, reach: reachOf(actor), requestId, address };
    await makeChange(author, 'files.file_refused', async ({ tx }) => {
      await uploads.take(tx, id);
      return { subject: `person:${actor.personId}`, details: { code, ...file }, output: undefined };
    });
  }

  /** The file that an upload has become before, for whoever asks again because the answer was lost. */
  async function finished(tx: WalledTx, { actor }: Signed, id: string): Promise<FileInfo | undefined> {
    const file = await files.find(tx, id);
    if (file?.ownerId !== actor.personId) return undefined;
    const { ownerId: _, subject: __, ...info } = file;
    return info;
  }

  /** Reads, scans and redraws before the transaction: nothing slow holds a connection to the database. */
  async function receive(context: Signed, upload: Upload): Promise<ReceivedFile> {
    if (upload.received < upload.length) throw problem('upload.incomplete');
    const received = await receiveFile({ stream: uploads.read(upload), announcedBytes: upload.length }, scan).catch(async (error) => {
      if (error instanceof FileRefusal) await refuse(context, upload.id, error);
      throw error;
    });
    await files.put(upload.id, received);
    return received;
  }

  return {
    createUpload: async ({ actor, setHeaders }, { headers }) => {
      setHeaders({ ...tusHeaders, 'tus-max-size': String(maximumFileBytes) });
      demandVersion(headers);
      const length = headers['upload-length'];
      if (length > maximumFileBytes) throw problem('request.too_large');
      if (length === 0) throw problem('file.empty');
      const wanted = { name: nameIn(headers['upload-metadata']), length };
      const upload = await asSystem((tx) => uploads.begin(tx, actor.personId, wanted, clock.now()));
      setHeaders({ ...stateHeaders(upload), location: `/api/v1/uploads/${upload.id}` });
      return { id: upload.id };
    },

    readUpload: async (context, { params }) => {
      context.setHeaders(tusHeaders);
      const upload = await find(context, params.id);
      context.setHeaders(stateHeaders(upload));
      return { offset: upload.received, length: upload.length };
    },

    sendBytes: async (context, { params, headers }) => {
      context.setHeaders(tusHeaders);
      demandVersion(headers);
      const upload = await find(context, params.id);
      if (isWornOut(upload)) {
        // Gone, so that whoever asks how to go on begins anew instead of trying for ever.
        await asSystem((tx) => uploads.take(tx, upload.id));
        throw problem('upload.not_found');
      }
      if (headers['upload-offset'] !== upload.received) throw problem('upload.offset');
      if ((context.announcedBytes ?? 0) > upload.length - upload.received) throw problem('request.too_large');
      const add = (received: number, piece: Buffer) => uploads.add(asSystem, upload.id, received, piece);
      const received = await keepArriving(context.bytes, upload, add);
      context.setHeaders(stateHeaders({ ...upload, received }));
      return undefined;
    },

    dropUpload: async (context, { params, headers }) => {
      context.setHeaders(tusHeaders);
      demandVersion(headers);
      const { id } = await find(context, params.id);
      await asSystem((tx) => uploads.take(tx, id));
      return undefined;
    },

    finishUpload: async (context, { params: { id } }) => {
      const { actor, change } = context;
      // In this order: of one that another request finishes meanwhile there is the file.
      const upload = await asSystem((tx) => uploads.find(tx, actor.personId, id, clock.now()));
      const received = upload && (await receive(context, upload));
      try {
        return await change(async ({ tx, now }) => {
          const isMine = upload && received && (await uploads.take(tx, id));
          const file = isMine
            ? await files.keep(tx, actor.personId, { id, name: upload.name }, received, now)
            : await finished(tx, context, id);
          if (!file) throw problem('upload.not_found');
          const { mediaType, bytes } = file;
          return { subject: `file:${id}`, details: { mediaType, bytes, ...(received && { scan: received.scan }) }, output: file };
        });
      } catch (error) {
        await files.discard(asSystem, id);
        throw error;
      }
    },
  };
}
