import type { Location } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { defineMessages, useMessages } from '#i18n';
import { Button, ErrorState, MapPicker, Skeleton, TextField } from '#ui';
import { areasQuery } from '../../shared/queries.ts';
import { useMapAreas } from '../../shared/use-map-areas.ts';
import { useRegion } from '../../shared/use-region.ts';
import type { StepProps } from './step-props.ts';

const messages = defineMessages({
  ar: {
    intro: 'حدّد المحافظة، أو ضع علامة على الخريطة إن كان للأمر مكان معيّن. تكفي إحداهما.',
    map: 'خريطة منطقة القصيم لتحديد مكان البلاغ',
    swap: 'تبديل خط الطول وخط العرض',
    place: 'وصف المكان',
    placeHint: 'الحي والشارع أو معلم قريب، مثل: حي الصفراء، شرق مسجد…',
  },
  en: {
    intro: 'Choose the governorate, or set a pin on the map if it has a certain place. One of them is enough.',
    map: 'Map of Qassim Region to mark the place of the case',
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
  return (
    <>
      <p className="text-ink-soft">{words.intro}</p>
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
