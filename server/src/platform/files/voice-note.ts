import { maximumVoiceSeconds } from '@sawt/contract';
import { problem } from '../http/problem.ts';
import { readMp4 } from './mp4.ts';
import { readWebm } from './webm.ts';

/** What a reader of a container found: only sound, or it throws. */
export interface Sound {
  mediaType: 'audio/webm' | 'audio/mp4';
  /** Null where the file does not say. */
  seconds: number | null;
  /** Where in the file somebody may have written who and where they are. */
  telling: readonly { from: number; to: number; blank(bytes: Buffer): void }[];
}

const containers: Record<string, (bytes: Buffer) => Sound> = {
  'video/webm': readWebm,
  'audio/webm': readWebm,
  'video/mp4': readMp4,
  'audio/mp4': readMp4,
  'audio/x-m4a': readMp4,
};

/** Of the type found in the content; both containers hold films, too, and only their tracks tell. */
export const mayBeVoiceNote = (mediaType: string): boolean => Object.hasOwn(containers, mediaType);

/**
 * Lets pass a recording that is sound and nothing else, whole, and not longer than a voice note may be; what was written into it
 * beside the sound (place, device, title) is blanked.
 * @throws problem `file.type` for films and other sound than browsers record, `file.damaged`, `file.too_long`
 */
export function inspectVoiceNote(given: Buffer, mediaType: string): { bytes: Buffer; mediaType: Sound['mediaType'] } {
  const sound = (containers[mediaType] as (bytes: Buffer) => Sound)(given);
  if (sound.seconds !== null && sound.seconds > maximumVoiceSeconds + 1) throw problem('file.too_long');
  const bytes = Buffer.from(given);
  for (const { from, to, blank } of sound.telling) blank(bytes.subarray(from, to));
  return { bytes, mediaType: sound.mediaType };
}
