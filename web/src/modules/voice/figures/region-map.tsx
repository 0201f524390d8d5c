import type { Figures } from '@sawt/contract';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useMessages } from '#i18n';
import { Card, MapView } from '#ui';
import type { CaseFilterQuery } from '../shared/queries.ts';
import { useMapAreas } from '../shared/use-map-areas.ts';
import { useRegion } from '../shared/use-region.ts';
import { caseListLink } from './case-list-link.ts';
import { figuresWords } from './figures-words.ts';

interface RegionMapProps {
  byArea: Figures['byArea'];
  filter: CaseFilterQuery;
}

/** Where the cases are. The table beside it says the same to those who do not see the map. */
export function RegionMap({ byArea, filter }: RegionMapProps) {
  const words = useMessages(figuresWords);
  const areas = useMapAreas();
  const region = useRegion();
  const navigate = useNavigate();
  const shades = useMemo(() => {
    const highest = Math.max(...byArea.map(({ total }) => total));
    return Object.fromEntries(byArea.map(({ code, total }) => [code, total / highest]));
  }, [byArea]);
  const notes = useMemo(
    () => Object.fromEntries(byArea.map(({ code, total, late }) => [code, words.mapNote(total, late)])),
    [byArea, words],
  );
  const openArea = useCallback((area: string) => void navigate(caseListLink({ ...filter, area })), [filter, navigate]);
  return (
    <Card title={words.map}>
      <MapView label={words.mapLabel} areas={areas} region={region} shades={shades} notes={notes} onSelectArea={openArea} />
      <p className="mt-3 text-sm text-ink-soft">{words.mapHelp}</p>
    </Card>
  );
}
