import type { CaseKind, Draft, FileInfo, Location, SubmitCase } from '@sawt/contract';

/** A case that is being written, as it lies in the browser. */
export interface CaseDraft {
  /** The idempotency key, drawn at the first sending: however often one draft is sent, it makes one case. */
  key: string;
  kind: CaseKind | null;
  text: string;
  /** Null: not known; the emirate finds the agency. */
  category: string | null;
  area: string | null;
  location: Location | null;
  place: string;
  files: FileInfo[];
  confidential: boolean;
  /** The similar case of another that it is to follow; null: none. */
  follow: string | null;
  /** Of the sender, asked only of those who have none yet. */
  name: string;
  /** Under which it is kept with the account, and in which version; empty and 0: not yet. */
  serverId: string;
  serverVersion: number;
}

export const emptyDraft: CaseDraft = {
  key: '',
  kind: null,
  text: '',
  category: null,
  area: null,
  location: null,
  place: '',
  files: [],
  confidential: false,
  follow: null,
  name: '',
  serverId: '',
  serverVersion: 0,
};

export const maximumText = 5000;

/** The draft as the server takes it. A kind left open is for the server to refuse at its field, like everything else. */
export function submissionOf({ kind, text, category, area, location, place, files, confidential, follow }: CaseDraft): SubmitCase {
  return {
    kind: kind as CaseKind,
    text,
    category,
    ...(area && { area }),
    ...(location && { location }),
    ...(place.trim() && { place }),
    confidential,
    files: files.map(({ id }) => id),
    ...(follow && { follow }),
  };
}

/** What of the draft is kept with the account. */
export const savingOf = ({ kind, text, category, area, location, place, confidential, files }: CaseDraft) => ({
  kind,
  text,
  category,
  area,
  location,
  place,
  confidential,
  files: files.map(({ id }) => id),
});

/** A draft of the account, as this browser goes on with it. */
export const draftOf = ({ id, version, updatedAt: _, lostFiles: __, ...kept }: Draft): Partial<CaseDraft> => ({
  ...kept,
  key: '',
  serverId: id,
  serverVersion: version,
});

/** Nothing yet that would be a pity to lose. */
export const isBlank = ({ text, files, location, place }: CaseDraft): boolean =>
  text.trim() === '' && files.length === 0 && location === null && place.trim() === '';
