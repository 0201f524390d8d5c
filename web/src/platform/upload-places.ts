import { keepDraft, readDraft, removeDraft } from './draft.ts';

type Known = Pick<File, 'name' | 'size' | 'lastModified'>;

/** What makes a file the same one, when it is chosen again or comes back from the browser's memory. */
const nameOf = ({ name, size, lastModified }: Known) => `upload.${size}.${lastModified}.${name}`;
const day = 86_400_000;

/** Where uploads lie that did not end, for a day, as the server keeps them. Drafts, so that they go with them when somebody signs out. */
export const uploadPlaces = {
  find(file: Known): string | undefined {
    const kept = readDraft<{ url: string; at: number }>(nameOf(file));
    return kept?.url && Date.now() - (kept.at ?? 0) < day ? kept.url : undefined;
  },
  keep: (file: Known, url: string): void => keepDraft(nameOf(file), { url, at: Date.now() }),
  forget: (file: Known): void => removeDraft(nameOf(file)),
};
