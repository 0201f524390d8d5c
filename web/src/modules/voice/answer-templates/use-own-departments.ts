import { useQuery } from '@tanstack/react-query';
import { openPlaces } from '#modules/directory/open-places.ts';
import { usePlaceOptions } from '#modules/directory/use-place-options.ts';
import { useMe } from '#platform/session.ts';
import { agenciesQuery } from '../shared/queries.ts';

/** The departments of one's own agency, to choose from. @param chosen one that is kept though it has closed */
export function useOwnDepartments(chosen: string | null): { value: string; label: string }[] {
  const placeOptions = usePlaceOptions();
  const { data: me } = useMe();
  const { data: agencies = [] } = useQuery(agenciesQuery);
  const own = agencies.find(({ code }) => code === me?.agency?.code);
  return placeOptions(openPlaces(own?.departments ?? [], chosen));
}
