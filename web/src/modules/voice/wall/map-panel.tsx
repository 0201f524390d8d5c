import type { Figures } from '@sawt/contract';
import { useMemo } from 'react';
import { useFormats, useMessages } from '#i18n';
import { MapView } from '#ui';
import { useMapAreas } from '../shared/use-map-areas.ts';
import { useRegion } from '../shared/use-region.ts';
import { wallWords } from './wall-words.ts';

/** Warmer where more is open. */
export function MapPanel({ figures: { byArea } }: { figures: Figures }) {
  const words = useMessages(wallWords);
  const { number } = useFormats();
  const areas = useMapAreas();
  const region = useRegion();
  const shades = useMemo(() => {
    const highest = Math.max(1, ...byArea.map(({ open }) => open));
    return Object.fromEntries(byArea.map(({ code, open }) => [code, open / highest]));
  }, [byArea]);
  const notes = useMemo(
    () => Object.fromEntries(byArea.map(({ code, open, late }) => [code, words.mapNote(number(open), late > 0 ? number(late) : null)])),
    [byArea, words, number],
  );
  return <MapView label={words.mapLabel} areas={areas} region={region} shades={shades} notes={notes} fills />;
}
