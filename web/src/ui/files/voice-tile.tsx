import type { FileInfo } from '@sawt/contract';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useMessages } from '#i18n';
import { IconButton } from '../icon-button.tsx';
import { fileWords } from './file-words.ts';

interface VoiceTileProps {
  file: FileInfo;
  address: string;
  /** Its name and size. */
  children: ReactNode;
}

/** A voice note: fetched once somebody wants to hear it, and played by the browser's own player. */
export function VoiceTile({ file, address, children }: VoiceTileProps) {
  const words = useMessages(fileWords);
  const [sound, setSound] = useState<string | null>(null);
  const [state, setState] = useState<'closed' | 'fetching' | 'failed'>('closed');
  const player = useRef<HTMLAudioElement>(null);
  useEffect(() => {
    // In the place of the button that was pressed.
    player.current?.focus();
    return () => (sound ? URL.revokeObjectURL(sound) : undefined);
  }, [sound]);

  async function listen(): Promise<void> {
    setState('fetching');
    try {
      const answer = await fetch(address);
      if (!answer.ok) throw new Error(`${answer.status}`);
      setSound(URL.createObjectURL(await answer.blob()));
    } catch {
      setState('failed');
    }
  }

  return (
    <div className="flex min-w-0 flex-1 flex-wrap items-center gap-3">
      {!sound && (
        <span className="rounded-md bg-brand-50">
          <IconButton icon="play" label={words.listen(file.name)} isPending={state === 'fetching'} onPress={() => void listen()} />
        </span>
      )}
      {children}
      {state === 'failed' && (
        <p role="alert" className="w-full text-sm text-danger">
          {words.notHeard}
        </p>
      )}
      {sound && (
        // biome-ignore lint/a11y/useMediaCaption: what somebody said comes without a text of it
        <audio ref={player} controls autoPlay src={sound} aria-label={file.name} onError={() => setState('failed')} className="w-full" />
      )}
    </div>
  );
}
