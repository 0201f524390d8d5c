import type { CaseDetail } from '@sawt/contract';
import { useMemo } from 'react';
import { useFormats, useMessages } from '#i18n';
import { Banner, Card, DescriptionList, MapView } from '#ui';
import { AreaName } from '../../shared/area-name.tsx';
import { useMapAreas } from '../../shared/use-map-areas.ts';
import { useRegion } from '../../shared/use-region.ts';
import { caseWords } from './case-words.ts';

export function PlaceCard({ detail: { area, areaApproximate, subarea, place, location, outsideRegion } }: { detail: CaseDetail }) {
  const words = useMessages(caseWords);
  const { text } = useFormats();
  const areas = useMapAreas();
  const region = useRegion();
  const points = useMemo(() => (location ? [{ id: 'case', location, label: words.pin }] : []), [location, words]);
  return (
    <Card title={words.place}>
      <div className="flex flex-col gap-4">
        <DescriptionList
          items={[
            { term: words.area, value: <AreaName name={area.name} isApproximate={areaApproximate} /> },
            { term: words.subarea, value: subarea && text(subarea) },
            { term: words.placeWords, value: place && <span dir="auto">{place}</span> },
          ]}
        />
        {outsideRegion && <Banner tone="warning">{words.outsideRegion}</Banner>}
        {location ? (
          <MapView label={words.map} areas={areas} region={region} points={points} />
        ) : (
          <p className="text-sm text-ink-soft">{words.noLocation}</p>
        )}
      </div>
    </Card>
  );
}
