import type { FileInfo } from '@sawt/contract';
import type { ReactNode } from 'react';
import { useFormats, useMessages } from '#i18n';
import { Icon, type IconName } from '../icon.tsx';
import { type Tone, toneSurface, toneText } from '../tone.ts';
import { addressOf } from './file-address.ts';
import { fileWords } from './file-words.ts';
import { VoiceTile } from './voice-tile.tsx';

const tileClass = 'flex min-w-0 flex-1 items-center gap-3 rounded-field';

/**
 * A file that the server has: its thumbnail or sign, its name and size; opens in a tab of its own. One that waits for the virus
 * scanner, or that it made the server remove, says so and opens nothing.
 */
export function FileTile({ file }: { file: FileInfo }) {
  const words = useMessages(fileWords);
  const { bytes } = useFormats();
  if (file.state === 'waiting') return <ClosedTile file={file} icon="clock" tone="warning" note={words.waiting} />;
  if (file.state === 'removed') return <ClosedTile file={file} icon="error" tone="danger" note={words.removed} />;
  if (file.mediaType === 'audio/webm' || file.mediaType === 'audio/mp4') {
    return (
      <VoiceTile file={file} address={addressOf(file, 'full')}>
        <NameAndNote name={file.name}>
          <span className="text-sm text-ink-faint">{bytes(file.bytes)}</span>
        </NameAndNote>
      </VoiceTile>
    );
  }
  return (
    <a href={addressOf(file, 'full')} target="_blank" rel="noopener" className={`${tileClass} hover:underline`}>
      <span className="sr-only">{words.open} </span>
      {file.mediaType === 'image/jpeg' ? (
        <img src={addressOf(file, 'thumbnail')} alt="" loading="lazy" className="size-14 shrink-0 rounded-md bg-line object-cover" />
      ) : (
        <Sign icon="file" className="bg-danger-50 text-danger" />
      )}
      <NameAndNote name={file.name}>
        <span className="text-sm text-ink-faint">{bytes(file.bytes)}</span>
      </NameAndNote>
    </a>
  );
}

function ClosedTile({ file, icon, tone, note }: { file: FileInfo; icon: IconName; tone: Tone; note: string }) {
  return (
    <div className={tileClass}>
      <Sign icon={icon} className={`border ${toneSurface[tone]} ${toneText[tone]}`} />
      <NameAndNote name={file.name}>
        <span className={`block text-sm ${toneText[tone]}`}>{note}</span>
      </NameAndNote>
    </div>
  );
}

const Sign = ({ icon, className }: { icon: IconName; className: string }) => (
  <span className={`grid size-14 shrink-0 place-items-center rounded-md ${className}`}>
    <Icon name={icon} className="size-6" />
  </span>
);

const NameAndNote = ({ name, children }: { name: string; children: ReactNode }) => (
  <span className="min-w-0">
    <span className="line-clamp-2 wrap-anywhere font-medium">
      <bdi>{name}</bdi>
    </span>
    {children}
  </span>
);
