import type { FileInfo } from '@sawt/contract';
import { useEffect, useRef, useState } from 'react';
import { forgetFile, keepFile, keptFilesOf, newFileId } from '#platform/kept-files.ts';
import { noteUnderWay } from '#platform/under-way.ts';
import { dropUpload, uploadFile } from '#platform/upload.ts';
import { useLatest } from '../use-latest.ts';

export interface Upload {
  id: string;
  file: File;
  /** 0–1 */
  progress: number;
  /** The line is gone; it goes on by itself. */
  isWaiting: boolean;
  /** Null while under way. */
  error: unknown;
}

/**
 * The uploads under way or failed; each that arrives is handed over and leaves the list.
 * @param keepAs the draft they are for: what has not arrived when the page is left goes on when it is opened again
 */
export function useUploads(onUploaded: (file: FileInfo) => void, keepAs?: string) {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const cancellations = useRef(new Map<string, AbortController>());
  const deliver = useLatest(onUploaded);
  const begin = useLatest(send);

  useEffect(() => {
    const running = cancellations.current;
    let isHere = true;
    if (keepAs) {
      void keptFilesOf(keepAs).then((kept) => {
        if (isHere) for (const { id, file } of kept) void begin.current({ id, file });
      });
    }
    return () => {
      isHere = false;
      for (const cancellation of running.values()) cancellation.abort();
      running.clear();
    };
  }, [keepAs, begin]);

  useEffect(() => {
    if (!keepAs) return;
    noteUnderWay(keepAs, uploads.length);
    return () => noteUnderWay(keepAs, 0);
  }, [keepAs, uploads.length]);

  const change = (id: string, part: Partial<Upload>) =>
    setUploads((all) => all.map((upload) => (upload.id === id ? { ...upload, ...part } : upload)));

  function start(file: File): void {
    const id = newFileId();
    if (keepAs) void keepFile({ id, of: keepAs, file });
    void send({ id, file });
  }

  async function send({ id, file }: Pick<Upload, 'id' | 'file'>): Promise<void> {
    if (cancellations.current.has(id)) return;
    const cancellation = new AbortController();
    cancellations.current.set(id, cancellation);
    const upload = { id, file, progress: 0, isWaiting: false, error: null };
    setUploads((all) => [...all.filter((other) => other.id !== id), upload]);
    try {
      const info = await uploadFile(file, {
        onProgress: (progress) => change(id, { progress }),
        onWaiting: (isWaiting) => change(id, { isWaiting }),
        signal: cancellation.signal,
      });
      deliver.current(info);
      forget(id);
    } catch (error) {
      if (cancellation.signal.aborted) return;
      cancellations.current.delete(id);
      change(id, { error });
    }
  }

  function forget(id: string): void {
    cancellations.current.delete(id);
    if (keepAs) void forgetFile(id);
    setUploads((all) => all.filter((upload) => upload.id !== id));
  }

  function drop({ id, file }: Upload): void {
    cancellations.current.get(id)?.abort();
    dropUpload(file);
    forget(id);
  }

  return { uploads, start, retry: (upload: Upload) => void send(upload), drop };
}
