import type { CaseDetail } from '@sawt/contract';
import { useMemo } from 'react';
import { useFormats, useMessages } from '#i18n';
import { Card, DateTime, DescriptionList, FileList, MapView } from '#ui';
import { TypedText } from '../../shared/typed-text.tsx';
import { useMapAreas } from '../../shared/use-map-areas.ts';
import { useRegion } from '../../shared/use-region.ts';
import { casePageWords } from './case-page-words.ts';

/** What the citizen sent, as they sent it. */
export function DetailsCard({ of: detail }: { of: CaseDetail }) {
  const words = useMessages(casePageWords);
  const { text } = useFormats();
  return (
    <Card title={words.details}>
      <div className="flex flex-col gap-5">
        <TypedText text={detail.text} />
        <FileList files={detail.files} />
        <DescriptionList
          items={[
            { term: words.sentOn, value: <DateTime at={detail.createdAt} /> },
            { term: words.agency, value: detail.agency && text(detail.agency.name) },
            { term: words.category, value: detail.category && text(detail.category.name) },
            { term: words.place, value: [text(detail.area.name), detail.place].filter(Boolean).join(' · ') },
            { term: words.confidential, value: detail.confidential ? words.confidentialYes : null },
          ]}
        />
        {detail.location && <CaseMap location={detail.location} />}
      </div>
    </Card>
  );
}

function CaseMap({ location: { lat, lon } }: { location: NonNullable<CaseDetail['location']> }) {
  const { map, pin } = useMessages(casePageWords);
  const areas = useMapAreas();
  const region = useRegion();
  const points = useMemo(() => [{ id: 'case', location: { lat, lon }, label: pin }], [lat, lon, pin]);
  return <MapView label={map} areas={areas} region={region} points={points} />;
}
