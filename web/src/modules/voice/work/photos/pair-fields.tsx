import { type CaseDetail, type FileInfo, maximumComparisons } from '@sawt/contract';
import { useMessages } from '#i18n';
import type { ErrorWords } from '#platform/errors.ts';
import { Button, IconButton } from '#ui';
import { type OfferedPhoto, PhotoChoice } from './photo-choice.tsx';
import { photoWords } from './photo-words.ts';

/** As it is being chosen. */
export interface TypedPair {
  before: string | null;
  after: string | null;
}

interface PairFieldsProps {
  detail: CaseDetail;
  /** What was attached in this dialog. */
  files: readonly FileInfo[];
  value: readonly TypedPair[];
  onChange(pairs: TypedPair[]): void;
  errors: ErrorWords['fields'];
  /** Who will see it, and when. */
  hint: string;
}

/** Photos from before the work and after it, of those that are attached here or stand on the case already. */
export function PairFields({ detail, files, value, onChange, errors, hint }: PairFieldsProps) {
  const words = useMessages(photoWords);
  const photos = usePhotos(detail, files);
  if (photos.length < 2 && value.length === 0) return null;
  const put = (at: number, part: Partial<TypedPair>) => onChange(value.map((pair, index) => (index === at ? { ...pair, ...part } : pair)));
  return (
    <section aria-label={words.title} className="flex flex-col gap-3">
      {value.map((pair, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pairs have nothing else that tells them apart
        <div key={at} className="flex flex-col gap-3 rounded-field border border-line p-3">
          <div className="flex items-start justify-between gap-2">
            <p className="text-sm text-ink-soft">{hint}</p>
            <IconButton icon="trash" label={words.remove} onPress={() => onChange(value.filter((_, index) => index !== at))} />
          </div>
          {(['before', 'after'] as const).map((side) => (
            <PhotoChoice
              key={side}
              label={words[side]}
              photos={photos}
              value={pair[side]}
              onChange={(id) => put(at, { [side]: id })}
              error={errors[`comparisons.${at}.${side}`]}
            />
          ))}
        </div>
      ))}
      {value.length < maximumComparisons && (
        <Button variant="secondary" icon="image" onPress={() => onChange([...value, { before: null, after: null }])}>
          {words.add}
        </Button>
      )}
    </section>
  );
}

/** The newest last, as they came. */
function usePhotos({ timeline }: CaseDetail, attached: readonly FileInfo[]): OfferedPhoto[] {
  const words = useMessages(photoWords);
  const known = timeline.flatMap(({ files, side }) =>
    files.map((file) => ({ file, from: side === 'citizen' ? words.byCitizen : words.onCase })),
  );
  const all = [...known, ...attached.map((file) => ({ file, from: words.attachedNow }))];
  const byId = new Map(all.map(({ file, from }): [string, OfferedPhoto] => [file.id, { ...file, from }]));
  return [...byId.values()].filter(({ mediaType }) => mediaType === 'image/jpeg');
}
