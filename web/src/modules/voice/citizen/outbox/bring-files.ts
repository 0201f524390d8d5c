import { forgetFile, keptFilesOf } from '#platform/kept-files.ts';
import { uploadFile } from '#platform/upload.ts';
import type { CaseDraft } from '../new-case/case-draft.ts';
import { putIntoOutbox } from './outbox.ts';

export { forgetFilesOf, passFilesOn } from '#platform/kept-files.ts';
export { receiveShares } from '#platform/share.ts';

/**
 * Brings what was not uploaded yet when a case was sent, each from where it stopped. What has arrived is noted before the next one,
 * so that the case under one key is the same however often it is tried.
 */
export async function bringFiles(sent: CaseDraft): Promise<CaseDraft> {
  let brought = sent;
  for (const { id, file } of await keptFilesOf(sent.key)) {
    const info = await uploadFile(file, { onProgress: () => {}, signal: new AbortController().signal, isPatient: false });
    brought = { ...brought, files: [...brought.files, info] };
    putIntoOutbox(brought);
    await forgetFile(id);
  }
  return brought;
}
