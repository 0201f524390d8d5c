import type { Location } from '@sawt/contract';
import { useEffect, useState } from 'react';
import { useMessages } from '#i18n';
import { Button } from '../button.tsx';
import { Select } from '../select.tsx';
import { MapFrame } from './map-frame.tsx';
import { mapWords } from './map-words.ts';
import type { MapArea, RegionShapes } from './nearest-seat.ts';
import { useMap } from './use-map.ts';
import { usePin } from './use-pin.ts';

interface MapPickerProps {
  label: string;
  areas: readonly MapArea[];
  region?: RegionShapes | undefined;
  value: Location | null;
  onChange(location: Location | null): void;
  /** The governorate, chosen from the list: the way without the map. */
  area: string | null;
  onChangeArea(code: string): void;
  areaError?: string | undefined;
}

/** Near enough to set a pin, far enough that a name is still in sight: the map has no streets. */
const closeZoom = 11;

/** Where it is: by the list of governorates, by the device's own position, or by a pin on the map. */
export function MapPicker({ label, areas, region, value, onChange, area, onChangeArea, areaError }: MapPickerProps) {
  const messages = useMessages(mapWords);
  const { container, drawn, failed } = useMap({ label, areas, region });
  const [locating, setLocating] = useState<'no' | 'yes' | 'refused'>('no');
  usePin(drawn, { value, onChange, label: messages.pin });

  const show = ({ lat, lon }: Location) => drawn?.map.easeTo({ center: [lon, lat], zoom: closeZoom });

  // Set from elsewhere, such as by a name: what is out of sight is brought into it.
  useEffect(() => {
    if (value && drawn && !drawn.map.getBounds().contains([value.lon, value.lat])) {
      drawn.map.easeTo({ center: [value.lon, value.lat], zoom: closeZoom });
    }
  }, [value, drawn]);

  function chooseArea(code: string): void {
    onChangeArea(code);
    const seat = areas.find((each) => each.code === code)?.seat;
    if (seat) show(seat);
  }

  function locate(): void {
    setLocating('yes');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const here = { lat: coords.latitude, lon: coords.longitude };
        setLocating('no');
        onChange(here);
        show(here);
      },
      () => setLocating('refused'),
      { enableHighAccuracy: true, timeout: 10_000 },
    );
  }

  return (
    <div className="flex flex-col gap-4">
      <div className="grid items-end gap-3 sm:grid-cols-[1fr_auto]">
        <Select
          label={messages.area}
          options={areas.map(({ code, name }) => ({ value: code, label: name }))}
          value={area}
          onChange={chooseArea}
          error={areaError}
        />
        <Button variant="secondary" size="large" icon="locate" isPending={locating === 'yes'} onPress={locate}>
          {messages.myPosition}
        </Button>
      </div>
      {locating === 'refused' && (
        <p role="alert" className="text-sm text-danger">
          {messages.positionRefused}
        </p>
      )}
      <MapFrame container={container} failed={failed} approximate={!region} />
      <div className="flex flex-wrap items-center justify-between gap-3 text-sm text-ink-soft">
        <output>{value ? messages.placed(value.lat.toFixed(4), value.lon.toFixed(4)) : messages.help}</output>
        {value && (
          <Button variant="quiet" icon="close" onPress={() => onChange(null)}>
            {messages.remove}
          </Button>
        )}
      </div>
    </div>
  );
}
