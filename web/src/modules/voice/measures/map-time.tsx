import { useFormats, useMessages } from '#i18n';
import { Button, IconButton, StepSlider } from '#ui';
import { lastDayOf, type Slice } from './map-slices.ts';
import { measuresWords } from './measures-words.ts';
import type { Playing } from './use-playing.ts';

interface MapTimeProps {
  slices: readonly Slice[];
  playing: Playing;
  /** How many cases are in the slice; null while it is not known. */
  total: number | null;
}

/** Which part of the time the map shows: all of it, or one slice after the other. */
export function MapTime({ slices, playing: { at, go, isPlaying, toggle }, total }: MapTimeProps) {
  const words = useMessages(measuresWords);
  const { shortDay } = useFormats();
  const slice = at === null ? undefined : slices[at];
  const [first = '', last = ''] = slice ? [slice.from, lastDayOf(slice)].map(shortDay) : [];
  return (
    <div className="mt-3 flex items-end gap-2">
      <IconButton icon={isPlaying ? 'pause' : 'play'} label={isPlaying ? words.pause : words.play} onPress={toggle} />
      <div className="min-w-0 flex-1">
        <StepSlider
          label={at === null ? words.allTime : words.slice(total)}
          count={slices.length}
          value={at ?? slices.length - 1}
          onChange={go}
          valueLabel={first === last ? first : words.fromTo(first, last)}
        />
      </div>
      {at !== null && (
        <Button variant="quiet" onPress={() => go(null)}>
          {words.allTime}
        </Button>
      )}
    </div>
  );
}
