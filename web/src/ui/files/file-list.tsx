import type { FileInfo } from '@sawt/contract';
import { useMessages } from '#i18n';
import { FileTile } from './file-tile.tsx';
import { fileWords } from './file-words.ts';

/** Attachments to read; nothing at all when there are none. */
export function FileList({ files }: { files: readonly FileInfo[] }) {
  const { attachments } = useMessages(fileWords);
  if (files.length === 0) return null;
  return (
    <ul aria-label={attachments} className="grid gap-2 sm:grid-cols-2">
      {files.map((file) => (
        <li key={file.id} className="flex min-w-0 rounded-field border border-line bg-white p-2">
          <FileTile file={file} />
        </li>
      ))}
    </ul>
  );
}
