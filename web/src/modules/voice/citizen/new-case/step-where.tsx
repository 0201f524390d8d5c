import type { FoundPlace, Location } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { defineMessages, useFormats, useMessages } from '#i18n';
import { Button, ErrorState, MapPicker, Skeleton, TextField } from '#ui';
import { areasQuery } from '../../shared/queries.ts';
import { useMapAreas } from '../../shared/use-map-areas.ts';
import { useRegion } from '../../shared/use-region.ts';
import { PlaceSearch } from './place-search.tsx';
import type { StepProps } from './step-props.ts';

const messages = defineMessages({
  ar: {
    intro: 'حدّد المحافظة، أو ضع علامة على الخريطة إن كان للأمر مكان معيّن. تكفي إحداهما.',
    map: 'خريطة منطقة القصيم لتحديد مكان البلاغ',
    approximate: 'العلامة في وسط المكان تقريبًا. حرّكها إلى الموضع نفسه إن عرفته.',
    swap: 'تبديل خط الطول وخط العرض',
    place: 'وصف المكان',
    placeHint: 'الحي والشارع أو معلم قريب، مثل: حي الصفراء، شرق مسجد…',
  },
  en: {
    intro: 'Choose the governorate, or set a pin on the map if it has a certain place. One of them is enough.',
    map: 'Map of Qassim Region to mark the place of the case',
    approximate: 'The pin is about in the middle of it. Move it to the very spot if you know it.',
    swap: 'Exchange latitude and longitude',
    place: 'The place in words',
    placeHint: 'District and street or something near by',
  },
});

export function StepWhere({ draft: { value, change }, errors, isSwapped }: StepProps & { isSwapped: boolean }) {
  const words = useMessages(messages);
  const query = useQuery(areasQuery);
  const areas = useMapAreas();
  const region = useRegion();
  const { text } = useFormats();
  const [middle, setMiddle] = useState<Location | null>(null);
  const isApproximate = middle !== null && value.location?.lat === middle.lat && value.location.lon === middle.lon;

  function choosePlace({ area, name, location }: FoundPlace): void {
    setMiddle(location);
    change({ area, location, ...(value.place.trim() === '' && { place: text(name) }) });
  }

  return (
    <>
      <p className="text-ink-soft">{words.intro}</p>
      <PlaceSearch onChoose={choosePlace} />
      {isApproximate && <output className="text-sm text-ink-soft">{words.approximate}</output>}
      {query.error && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Skeleton lines={8} />}
      {query.data && (
        <MapPicker
          label={words.map}
          areas={areas}
          region={region}
          value={value.location}
          onChange={(location) => change({ location })}
          area={value.area}
          onChangeArea={(area) => change({ area })}
          areaError={errors.area ?? errors.location}
        />
      )}
      {isSwapped && errors.location && value.location && (
        <div>
          <Button variant="secondary" icon="refresh" onPress={() => change({ location: swapped(value.location) })}>
            {words.swap}
          </Button>
        </div>
      )}
      <TextField
        label={words.place}
        description={words.placeHint}
        optional
        maxLength={300}
        value={value.place}
        onChange={(place) => change({ place })}
        error={errors.place}
      />
    </>
  );
}

const swapped = (location: Location | null) => location && { lat: location.lon, lon: location.lat };
