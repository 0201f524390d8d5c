import { maximumVoiceSeconds } from '@sawt/contract';
import { useEffect, useRef, useState } from 'react';

export type RecorderState = 'idle' | 'asking' | 'recording' | 'refused' | 'missing';

/** In the order in which they are tried: what Chromium and Firefox record, and what Safari does. */
const types = ['audio/webm;codecs=opus', 'audio/mp4'];
/** Enough for speech: a minute is a quarter of a megabyte. */
const bitsPerSecond = 32_000;

/** Null where this browser records nothing that the server takes. Asked once a page is there: where the build draws it, nothing records. */
export const recordedType = (): string | null =>
  globalThis.MediaRecorder && navigator.mediaDevices ? (types.find((type) => MediaRecorder.isTypeSupported(type)) ?? null) : null;

/** One recording by the microphone. It is handed over as it ends, also by itself when it is as long as it may be. */
export function useRecorder(onRecorded: (sound: Blob) => void) {
  const [state, setState] = useState<RecorderState>('idle');
  const [seconds, setSeconds] = useState(0);
  const recorder = useRef<MediaRecorder | null>(null);
  const isWanted = useRef(false);

  useEffect(() => {
    if (state !== 'recording') return;
    const began = Date.now();
    const timer = setInterval(() => {
      const passed = Math.floor((Date.now() - began) / 1000);
      setSeconds(passed);
      if (passed >= maximumVoiceSeconds) recorder.current?.stop();
    }, 250);
    return () => clearInterval(timer);
  }, [state]);

  // Whoever goes on with a recording still running keeps what they said.
  useEffect(() => () => recorder.current?.stop(), []);

  async function begin(): Promise<void> {
    setState('asking');
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      record(stream);
    } catch (error) {
      setState(error instanceof DOMException && error.name === 'NotAllowedError' ? 'refused' : 'missing');
    }
  }

  function record(stream: MediaStream): void {
    const running = new MediaRecorder(stream, { mimeType: recordedType() as string, audioBitsPerSecond: bitsPerSecond });
    const parts: Blob[] = [];
    isWanted.current = true;
    running.ondataavailable = ({ data }) => void parts.push(data);
    running.onstop = () => {
      for (const track of stream.getTracks()) track.stop();
      recorder.current = null;
      setState('idle');
      if (isWanted.current) onRecorded(new Blob(parts, { type: running.mimeType.split(';')[0] as string }));
    };
    recorder.current = running;
    running.start();
    setSeconds(0);
    setState('recording');
  }

  function discard(): void {
    isWanted.current = false;
    recorder.current?.stop();
  }

  return { state, seconds, begin, stop: () => recorder.current?.stop(), discard };
}
