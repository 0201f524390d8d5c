import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useFormats } from '#i18n';
import type { MapArea } from '#ui';
import { areasQuery } from './queries.ts';

const none: readonly MapArea[] = [];

/** The governorates as the maps take them; empty until they have come. */
export function useMapAreas(): readonly MapArea[] {
  const { data } = useQuery(areasQuery);
  const { text } = useFormats();
  return useMemo(() => data?.map(({ code, name, seat }) => ({ code, name: text(name), seat })) ?? none, [data, text]);
}
