import type { FieldError, PhotoPair } from '@sawt/contract';
import type { WalledTx } from '../../platform/database/wall.ts';
import { problem } from '../../platform/http/problem.ts';
import { type CaseEventRow, type CaseRow, type EventDetails, listEvents } from './case-store.ts';
import type { VoiceDeps } from './deps.ts';
import { workflow } from './workflow.ts';

interface Said {
  files?: readonly string[];
  /** Left out where no page wrote it. */
  comparisons?: readonly PhotoPair[];
}
interface Compared {
  /** Of the event: what came with it, and what only colleagues could see so far and is now shown to the citizen with it. */
  files?: string[];
  details?: EventDetails;
}

/**
 * What a move shows side by side: photos that come with it, or that the case has already, be it from its citizen.
 * @throws problem `file.not_found`, with the field of each that is no photo of the case
 */
export async function comparePhotos(deps: VoiceDeps, db: WalledTx, found: CaseRow, said: Said): Promise<Compared> {
  const { files = [], comparisons = [] } = said;
  if (comparisons.length === 0) return {};
  const events = await listEvents(db, found.id);
  const internal = filesOf(events.filter(({ what }) => isInternal(what)));
  const known = new Set([...files, ...filesOf(events)]);
  const infos = await deps.files.describe(db, [...known]);
  const faults = pairFaults(comparisons, new Map([...infos].map(([id, { mediaType }]) => [id, mediaType])));
  if (faults.length > 0) throw problem('file.not_found', { fields: faults });
  const open = new Set([...files, ...filesOf(events.filter(({ what }) => !isInternal(what)))]);
  const added = internal.filter((id) => !open.has(id) && comparisons.some(({ before, after }) => id === before || id === after));
  return { files: [...new Set([...files, ...added])], details: { comparisons: [...comparisons] } };
}

/** @param photos the media types of the files that may stand in a pair */
export function pairFaults(pairs: readonly PhotoPair[], photos: ReadonlyMap<string, string>): FieldError[] {
  return pairs.flatMap((pair, index) => {
    const absent = (['before', 'after'] as const).filter((side) => photos.get(pair[side]) !== 'image/jpeg');
    if (absent.length > 0) return absent.map((side) => ({ path: `body.comparisons.${index}.${side}`, code: 'not_a_photo' }));
    return pair.before === pair.after ? [{ path: `body.comparisons.${index}.after`, code: 'same_photo' }] : [];
  });
}

/** Those of an event of which the reader sees both photos. */
export const pairsSeen = ({ details }: Pick<CaseEventRow, 'details'>, visible: { has(id: string): boolean }): PhotoPair[] =>
  ((details as EventDetails).comparisons ?? []).filter(({ before, after }) => visible.has(before) && visible.has(after));

const filesOf = (events: readonly CaseEventRow[]) => events.flatMap(({ files }) => files);
const isInternal = (what: string) => what !== 'submitted' && workflow[what as keyof typeof workflow].citizenSees === 'nothing';
