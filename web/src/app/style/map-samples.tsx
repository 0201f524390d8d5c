import type { Location } from '@sawt/contract';
import { useMemo, useState } from 'react';
import { useFormats } from '#i18n';
import { Card, MapPicker, MapView, showToast } from '#ui';
import { areas } from './sample-data.ts';

const shades = Object.fromEntries(areas.map(({ code, cases }) => [code, cases / 412]));

export function MapSamples() {
  const { text } = useFormats();
  const [place, setPlace] = useState<Location | null>(null);
  const [area, setArea] = useState<string | null>(null);
  const mapAreas = useMemo(() => areas.map(({ code, name, seat }) => ({ code, seat, name: text(name) })), [text]);
  const points = useMemo(
    () =>
      areas.map(({ code, name, seat, late }) => ({
        id: code,
        label: text(name),
        location: { lat: seat.lat + 0.06, lon: seat.lon },
        tone: late > 5 ? ('danger' as const) : ('success' as const),
      })),
    [text],
  );
  return (
    <div className="grid gap-8 lg:grid-cols-2">
      <Card title={text({ ar: 'موقع البلاغ', en: 'Place' })}>
        <MapPicker
          label={text({ ar: 'خريطة المنطقة', en: 'Map of the region' })}
          areas={mapAreas}
          value={place}
          onChange={setPlace}
          area={area}
          onChangeArea={setArea}
        />
      </Card>
      <Card title={text({ ar: 'البلاغات على الخريطة', en: 'Cases on the map' })}>
        <MapView
          label={text({ ar: 'خريطة البلاغات', en: 'Map of cases' })}
          areas={mapAreas}
          points={points}
          shades={shades}
          onSelectArea={(code) => showToast(code, 'info')}
        />
      </Card>
    </div>
  );
}
