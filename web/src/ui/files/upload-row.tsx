import { useFormats, useMessages } from '#i18n';
import { useErrorWords } from '#platform/errors.ts';
import { Icon } from '../icon.tsx';
import { IconButton } from '../icon-button.tsx';
import { fileWords } from './file-words.ts';
import type { Upload } from './use-uploads.ts';

/** A file on its way, or one that did not arrive and why. */
export function UploadRow({ upload, onRetry, onDrop }: { upload: Upload; onRetry: () => void; onDrop: () => void }) {
  const { uploading, retry, remove, lineGone } = useMessages(fileWords);
  const { percent } = useFormats();
  const { message } = useErrorWords(upload.error);
  const { name } = upload.file;
  return (
    <>
      <span className="grid size-14 shrink-0 place-items-center rounded-md bg-canvas text-ink-soft">
        <Icon name={message ? 'error' : 'upload'} className="size-6" />
      </span>
      <div className="min-w-0 flex-1">
        <bdi className="line-clamp-2 wrap-anywhere font-medium">{name}</bdi>
        {message ? (
          <p role="alert" className="text-sm text-danger">
            {message}
          </p>
        ) : (
          <div
            role="progressbar"
            aria-label={uploading(name)}
            aria-valuenow={Math.round(upload.progress * 100)}
            aria-valuetext={percent(upload.progress)}
          >
            <p className="text-sm text-ink-soft">
              {percent(upload.progress)}
              {upload.isWaiting && ` · ${lineGone}`}
            </p>
            <div className="mt-1 h-2 overflow-hidden rounded-full bg-line">
              <div className="h-full rounded-full bg-brand transition-[inline-size]" style={{ inlineSize: `${upload.progress * 100}%` }} />
            </div>
          </div>
        )}
      </div>
      {message && <IconButton icon="refresh" label={retry(name)} onPress={onRetry} />}
      <IconButton icon="close" label={remove(name)} onPress={onDrop} />
    </>
  );
}
