import type { FoundPlace } from '@sawt/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { defineMessages, plural, useFormats, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { TextField } from '#ui';
import { ChoiceRow } from './choice-row.tsx';

const messages = defineMessages({
  ar: {
    label: 'البحث عن مكان بالاسم',
    hint: 'اسم المحافظة أو المركز أو الحي. تُوضع العلامة في وسطه تقريبًا، ثم حرّكها.',
    governorate: 'محافظة',
    centre: 'مركز',
    district: 'حي',
    found: (count: number) =>
      plural(count, {
        zero: 'لا يوجد مكان بهذا الاسم',
        one: 'وُجد مكان واحد',
        two: 'وُجد مكانان',
        few: 'وُجدت # أماكن',
        many: 'وُجد # مكانًا',
        other: 'وُجد # مكان',
      }),
  },
  en: {
    label: 'Find a place by its name',
    hint: 'A governorate, centre or district. The pin goes to about its middle; then move it.',
    governorate: 'Governorate',
    centre: 'Centre',
    district: 'District',
    found: (count: number) => plural(count, { one: 'One place found', other: '# places found' }),
  },
});

const pauseMs = 250;

/** Areas by name, as they are typed. */
export function PlaceSearch({ onChoose }: { onChoose(place: FoundPlace): void }) {
  const words = useMessages(messages);
  const { text } = useFormats();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed.trim()), pauseMs);
    return () => clearTimeout(timer);
  }, [typed]);
  const { data: found } = useQuery({
    queryKey: ['places', asked],
    queryFn: ({ signal }) => client.areas.findPlaces({ query: { q: asked.slice(0, 100) } }, { signal }),
    enabled: asked.length > 1,
    placeholderData: keepPreviousData,
    // A help that does not come is not missed: the list and the map are there.
    retry: false,
  });
  const isSearching = asked.length > 1 && typed !== '';

  function choose(place: FoundPlace): void {
    setTyped('');
    onChoose(place);
  }

  return (
    <div>
      <TextField label={words.label} description={words.hint} optional value={typed} onChange={setTyped} />
      {isSearching && found && (
        <ul aria-label={words.label} className="mt-2 max-h-80 overflow-y-auto rounded-field border border-line">
          {found.map((place) => (
            <ChoiceRow
              key={place.code}
              name={text(place.name)}
              above={[words[place.level], place.within && text(place.within)].filter(Boolean).join(' · ')}
              onPress={() => choose(place)}
            />
          ))}
        </ul>
      )}
      <output className="sr-only">{isSearching && found && words.found(found.length)}</output>
    </div>
  );
}
