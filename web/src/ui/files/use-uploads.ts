import type { FileInfo } from '@sawt/contract';
import { useEffect, useRef, useState } from 'react';
import { uploadFile } from '#platform/upload.ts';
import { useLatest } from '../use-latest.ts';

export interface Upload {
  id: number;
  file: File;
  /** 0–1 */
  progress: number;
  /** Null while under way. */
  error: unknown;
}

let lastId = 0;

/** The uploads under way or failed; each that arrives is handed over and leaves the list. */
export function useUploads(onUploaded: (file: FileInfo) => void) {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const cancellations = useRef(new Map<number, AbortController>());
  const deliver = useLatest(onUploaded);

  useEffect(() => {
    const running = cancellations.current;
    return () => {
      for (const cancellation of running.values()) cancellation.abort();
    };
  }, []);

  const change = (id: number, part: Partial<Upload>) =>
    setUploads((all) => all.map((upload) => (upload.id === id ? { ...upload, ...part } : upload)));

  function start(file: File): void {
    lastId += 1;
    const upload: Upload = { id: lastId, file, progress: 0, error: null };
    setUploads((all) => [...all, upload]);
    void send(upload);
  }

  async function send({ id, file }: Upload): Promise<void> {
    const cancellation = new AbortController();
    cancellations.current.set(id, cancellation);
    change(id, { progress: 0, error: null });
    try {
      const info = await uploadFile(file, { onProgress: (progress) => change(id, { progress }), signal: cancellation.signal });
      drop(id);
      deliver.current(info);
    } catch (error) {
      if (!cancellation.signal.aborted) change(id, { error });
    }
  }

  function drop(id: number): void {
    cancellations.current.get(id)?.abort();
    cancellations.current.delete(id);
    setUploads((all) => all.filter((upload) => upload.id !== id));
  }

  return { uploads, start, retry: (upload: Upload) => void send(upload), drop };
}
