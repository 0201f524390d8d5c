import { type FileInfo, maximumFileBytes, maximumFilesPerMessage } from '@sawt/contract';
import { useId, useState } from 'react';
import { useMessages } from '#i18n';
import type { FieldProps } from '../field.tsx';
import { Icon } from '../icon.tsx';
import { IconButton } from '../icon-button.tsx';
import { useLatest } from '../use-latest.ts';
import { FileButton } from './file-button.tsx';
import { FileTile } from './file-tile.tsx';
import { fileWords } from './file-words.ts';
import { UploadRow } from './upload-row.tsx';
import { useUploads } from './use-uploads.ts';
import { VoiceRecorder } from './voice-recorder.tsx';

interface FilePickerProps extends Pick<FieldProps, 'label' | 'error'> {
  /** Those that have arrived at the server. */
  value: readonly FileInfo[];
  onChange(files: FileInfo[]): void;
  /** The draft they are for; see `useUploads`. */
  keepAs?: string;
  /** May they speak instead of writing? */
  withVoice?: boolean;
}

const megabytes = maximumFileBytes / 1024 / 1024;
// What the server reads. Naming the types makes an iPhone turn its HEIC photos into JPEG before it gives them.
const accepted = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'];
/** What is read out of the way of a file: a quarter at a time, so that it does not drown what is being written. */
const quarter = (share: number) => Math.floor(share * 4) / 4;
const rowClass = 'flex items-center gap-2 rounded-field border border-line bg-white p-2';
const hasCamera = globalThis.window?.matchMedia('(pointer: coarse)').matches;

/** Photos, PDF files and voice notes, sent as soon as they are chosen, each with its own progress and its own error. */
export function FilePicker({ label, error, value, onChange, keepAs, withVoice = false }: FilePickerProps) {
  const messages = useMessages(fileWords);
  const labelId = useId();
  const [announced, setAnnounced] = useState('');
  const files = useLatest<FileInfo[]>([...value]);
  const { uploads, start, retry, drop } = useUploads((file) => {
    setAnnounced(messages.uploaded(file.name));
    // Two files may arrive before the next rendering; neither may undo the other. The same one chosen twice is one.
    files.current = [...files.current.filter(({ id }) => id !== file.id), file];
    onChange(files.current);
  }, keepAs);
  const [tooLarge, setTooLarge] = useState<readonly string[]>([]);
  const room = maximumFilesPerMessage - value.length - uploads.length;

  function choose(list: readonly File[]): void {
    const chosen = list.slice(0, Math.max(room, 0));
    setTooLarge(chosen.filter((file) => file.size > maximumFileBytes).map((file) => file.name));
    for (const file of chosen) if (file.size <= maximumFileBytes) start(file);
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out, and this is one field made of parts
    <div role="group" aria-labelledby={labelId} className="flex flex-col gap-2">
      <span id={labelId} className="font-medium">
        {label}
      </span>
      <p className="text-sm text-ink-soft">{messages.hint(Math.max(room, 0), megabytes)}</p>
      <ul className="flex flex-col gap-2">
        {value.map((file) => (
          <li key={file.id} className={rowClass}>
            <FileTile file={file} />
            <IconButton
              icon="trash"
              label={messages.remove(file.name)}
              onPress={() => onChange(value.filter(({ id }) => id !== file.id))}
            />
          </li>
        ))}
        {uploads.map((upload) => (
          <li key={upload.id} className={rowClass}>
            <UploadRow upload={upload} onRetry={() => retry(upload)} onDrop={() => drop(upload)} />
          </li>
        ))}
      </ul>
      {[...tooLarge.map((name) => `${name}: ${messages.tooLarge(megabytes)}`), ...(error ? [error] : [])].map((text) => (
        <p key={text} role="alert" className="flex items-start gap-1.5 text-sm font-medium text-danger">
          <Icon name="error" className="mt-0.5 size-4.5" />
          {text}
        </p>
      ))}
      <div className="flex flex-wrap gap-3">
        <FileButton accept={accepted} multiple onChoose={choose} variant="secondary" icon="image" isDisabled={room <= 0}>
          {messages.choose}
        </FileButton>
        {hasCamera && (
          <FileButton accept={['image/*']} fromCamera onChoose={choose} variant="secondary" icon="camera" isDisabled={room <= 0}>
            {messages.camera}
          </FileButton>
        )}
        {withVoice && <VoiceRecorder isDisabled={room <= 0} onRecorded={(recording) => choose([recording])} />}
      </div>
      <output className="sr-only">{announced}</output>
      <output className="sr-only">
        {uploads
          .filter(({ error }) => !error)
          .map(({ file, progress }) => messages.progress(file.name, quarter(progress)))
          .join('، ')}
      </output>
    </div>
  );
}
