import { api, type FileInfo, urlOf } from '@sawt/contract';
import { useFormats, useMessages } from '#i18n';
import { Icon } from '../icon.tsx';
import { fileWords } from './file-words.ts';

const linkTo = (file: FileInfo, size: 'full' | 'thumbnail') => urlOf(api.files.downloadFile, { params: { id: file.id }, query: { size } });

/** A file that the server has: its thumbnail or sign, its name and size; opens in a tab of its own. */
export function FileTile({ file }: { file: FileInfo }) {
  const { open } = useMessages(fileWords);
  const { bytes } = useFormats();
  return (
    <a
      href={linkTo(file, 'full')}
      target="_blank"
      rel="noopener"
      aria-label={open(file.name)}
      className="flex min-w-0 flex-1 items-center gap-3 rounded-field hover:underline"
    >
      {file.mediaType === 'image/jpeg' ? (
        <img src={linkTo(file, 'thumbnail')} alt="" loading="lazy" className="size-14 shrink-0 rounded-md bg-line object-cover" />
      ) : (
        <span className="grid size-14 shrink-0 place-items-center rounded-md bg-danger-50 text-danger">
          <Icon name="file" className="size-6" />
        </span>
      )}
      <span className="min-w-0">
        <bdi className="block truncate font-medium">{file.name}</bdi>
        <span className="text-sm text-ink-faint">{bytes(file.bytes)}</span>
      </span>
    </a>
  );
}
