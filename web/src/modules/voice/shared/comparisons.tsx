import type { FileInfo, PhotoPair, TimelineEvent } from '@sawt/contract';
import { FileList, PhotoComparison } from '#ui';

interface ComparisonsProps {
  pairs: readonly PhotoPair[];
  timeline: readonly TimelineEvent[];
}

/** The photos that were set side by side; while the scanner has not let one through, as files. */
export function Comparisons({ pairs, timeline }: ComparisonsProps) {
  const files = new Map(timeline.flatMap((event) => event.files.map((file): [string, FileInfo] => [file.id, file])));
  return pairs.map((pair) => {
    const [before, after] = [files.get(pair.before), files.get(pair.after)];
    if (!before || !after) return null;
    const key = `${pair.before} ${pair.after}`;
    if ([before, after].some(({ state }) => state !== 'ready')) return <FileList key={key} files={[before, after]} />;
    return <PhotoComparison key={key} before={before} after={after} />;
  });
}

/** The files that stand in none of the pairs. */
export const besides = (files: readonly FileInfo[], pairs: readonly PhotoPair[]): FileInfo[] =>
  files.filter(({ id }) => !pairs.some(({ before, after }) => id === before || id === after));
