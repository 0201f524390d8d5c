import type { FoundPlace } from '@sawt/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { defineMessages, useFormats, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { ComboBox } from '#ui';

const messages = defineMessages({
  ar: {
    label: 'البحث عن مكان بالاسم',
    hint: 'اسم المحافظة أو المركز أو الحي. تُوضع العلامة في وسطه تقريبًا، ثم حرّكها.',
    governorate: 'محافظة',
    centre: 'مركز',
    district: 'حي',
  },
  en: {
    label: 'Find a place by its name',
    hint: 'A governorate, centre or district. The pin goes to about its middle; then move it.',
    governorate: 'Governorate',
    centre: 'Centre',
    district: 'District',
  },
});

const pauseMs = 250;

/** Areas by name, as they are typed. */
export function PlaceSearch({ onChoose }: { onChoose(place: FoundPlace): void }) {
  const words = useMessages(messages);
  const { text } = useFormats();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed.trim()), pauseMs);
    return () => clearTimeout(timer);
  }, [typed]);
  const { data: found = [] } = useQuery({
    queryKey: ['places', asked],
    queryFn: ({ signal }) => client.areas.findPlaces({ query: { q: asked.slice(0, 100) } }, { signal }),
    enabled: asked.length > 1,
    placeholderData: keepPreviousData,
    // A help that does not come is not missed: the list and the map are there.
    retry: false,
  });

  function choose(code: string | null): void {
    setChosen(code);
    const place = found.find((each) => each.code === code);
    if (place) onChoose(place);
  }

  return (
    <ComboBox
      label={words.label}
      description={words.hint}
      optional
      options={found.map(({ code, name, level, within }) => ({
        value: code,
        label: text(name),
        description: [words[level], within && text(within)].filter(Boolean).join(' · '),
      }))}
      value={chosen}
      onChange={choose}
      onType={setTyped}
    />
  );
}
