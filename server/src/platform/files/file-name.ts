import type { FileInfo } from '@sawt/contract';

const extensions: Record<FileInfo['mediaType'], RegExp> = {
  'image/jpeg': /\.(jpe?g|png|webp|gif|avif)$/i,
  'application/pdf': /\.pdf$/i,
  'audio/webm': /\.(webm|weba)$/i,
  'audio/mp4': /\.(mp4|m4a)$/i,
};

const endings: Record<FileInfo['mediaType'], string> = {
  'image/jpeg': '.jpg',
  'application/pdf': '.pdf',
  'audio/webm': '.webm',
  'audio/mp4': '.m4a',
};

/** The file under a name that says nothing of who sent it. */
export const withoutName = <F extends Pick<FileInfo, 'name' | 'mediaType'>>(file: F): F => ({
  ...file,
  name: fileName('attachment', file.mediaType),
});

/** Control characters, and those that reorder text: with them `gpj.exe` reads as `exe.jpg`. */
const deceptive = /[\p{Cc}\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu;

/**
 * The name a file is kept under: the sender's, without folders and deceptive characters, always ending as its content
 * demands, so that whoever downloads it opens it as a picture, PDF or recording and as nothing else.
 */
export function fileName(given: string, mediaType: FileInfo['mediaType']): string {
  const name = given.replace(deceptive, '').replace(/^.*[/\\]/s, '');
  const stem = name.replace(extensions[mediaType], '').trim();
  return `${stem || 'file'}${endings[mediaType]}`;
}
