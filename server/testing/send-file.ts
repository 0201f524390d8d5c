import type { Client, api as contract, FileInfo } from '@sawt/contract';

type Files = Client<typeof contract>['files'];
const tus = { 'tus-resumable': '1.0.0' } as const;

/** Begins to upload a file, as a page does. @returns the id of the upload */
export const beginUpload = async (files: Files, name: string, length: number): Promise<string> => {
  const metadata = `filename ${Buffer.from(name).toString('base64')}`;
  return (await files.createUpload({ headers: { ...tus, 'upload-length': String(length), 'upload-metadata': metadata } })).id;
};

export const sendBytes = (files: Files, id: string, offset: number, body: Blob): Promise<Response> =>
  files.sendBytes({
    params: { id },
    headers: { ...tus, 'upload-offset': String(offset) },
    body,
  });

/** Uploads a file over a line that holds. */
export async function sendFile({ files }: Pick<Client<typeof contract>, 'files'>, name: string, body: Blob): Promise<FileInfo> {
  const id = await beginUpload(files, name, body.size);
  await sendBytes(files, id, 0, body);
  return files.finishUpload({ params: { id } });
}
