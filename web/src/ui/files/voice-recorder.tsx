import { maximumVoiceSeconds } from '@sawt/contract';
import { useEffect, useState } from 'react';
import { useFormats, useMessages } from '#i18n';
import { Button } from '../button.tsx';
import { Icon } from '../icon.tsx';
import { fileWords } from './file-words.ts';
import { recordedType, useRecorder } from './use-recorder.ts';

interface VoiceRecorderProps {
  isDisabled: boolean;
  onRecorded(recording: File): void;
}

/** Says it aloud instead of writing it; nothing where the browser cannot record. */
export function VoiceRecorder({ isDisabled, onRecorded }: VoiceRecorderProps) {
  const words = useMessages(fileWords);
  const { number } = useFormats();
  const [type, setType] = useState<string | null>(null);
  const [hasBegun, setHasBegun] = useState(false);
  useEffect(() => setType(recordedType()), []);
  const { state, seconds, begin, stop, discard } = useRecorder((sound) => {
    const ending = sound.type === 'audio/mp4' ? 'm4a' : 'webm';
    onRecorded(new File([sound], `${words.voiceName}.${ending}`, { type: sound.type }));
  });
  const clock = (length: number) => `${number(Math.floor(length / 60))}:${number(Math.floor((length % 60) / 10))}${number(length % 10)}`;
  if (!type) return null;
  if (state === 'recording') {
    return (
      <div className="flex w-full flex-wrap items-center gap-3 rounded-field border border-danger-200 bg-danger-50 p-3">
        <Icon name="microphone" className="size-6 text-danger" />
        <span className="flex-1 font-medium tabular-nums">{words.recording(clock(seconds), clock(maximumVoiceSeconds))}</span>
        <output className="sr-only">{words.recordingBegan}</output>
        <Button variant="primary" icon="stop" autoFocus onPress={stop}>
          {words.stop}
        </Button>
        <Button variant="quiet" icon="trash" onPress={discard}>
          {words.discard}
        </Button>
      </div>
    );
  }
  return (
    <>
      {/* Where the focus was, once the buttons of the recording are gone. */}
      <Button
        variant="secondary"
        icon="microphone"
        autoFocus={hasBegun}
        isDisabled={isDisabled}
        isPending={state === 'asking'}
        onPress={() => {
          setHasBegun(true);
          void begin();
        }}
      >
        {words.record}
      </Button>
      <p className="w-full text-sm text-ink-soft">{words.voiceTyped}</p>
      {(state === 'refused' || state === 'missing') && (
        <p role="alert" className="flex w-full items-start gap-1.5 text-sm font-medium text-danger">
          <Icon name="error" className="mt-0.5 size-4.5" />
          {state === 'refused' ? words.microphoneRefused : words.microphoneMissing}
        </p>
      )}
    </>
  );
}
