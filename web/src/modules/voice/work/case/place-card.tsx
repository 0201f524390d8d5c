import type { CaseDetail } from '@sawt/contract';
import { useMemo } from 'react';
import { useFormats, useMessages } from '#i18n';
import { Banner, Card, DescriptionList, MapView } from '#ui';
import { useMapAreas } from '../../shared/use-map-areas.ts';
import { caseWords } from './case-words.ts';

export function PlaceCard({ detail: { area, place, location, outsideRegion } }: { detail: CaseDetail }) {
  const words = useMessages(caseWords);
  const { text } = useFormats();
  const areas = useMapAreas();
  const points = useMemo(() => (location ? [{ id: 'case', location, label: words.pin }] : []), [location, words]);
  return (
    <Card title={words.place}>
      <div className="flex flex-col gap-4">
        <DescriptionList
          items={[
            { term: words.area, value: text(area.name) },
            { term: words.placeWords, value: place && <span dir="auto">{place}</span> },
          ]}
        />
        {outsideRegion && <Banner tone="warning">{words.outsideRegion}</Banner>}
        {location ? (
          <MapView label={words.map} areas={areas} points={points} />
        ) : (
          <p className="text-sm text-ink-soft">{words.noLocation}</p>
        )}
      </div>
    </Card>
  );
}
