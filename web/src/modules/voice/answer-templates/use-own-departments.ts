import { useQuery } from '@tanstack/react-query';
import { useFormats } from '#i18n';
import { useMe } from '#platform/session.ts';
import { agenciesQuery } from '../shared/queries.ts';

/** The departments of one's own agency, to choose from. */
export function useOwnDepartments(): { value: string; label: string }[] {
  const { text } = useFormats();
  const { data: me } = useMe();
  const { data: agencies = [] } = useQuery(agenciesQuery);
  const own = agencies.find(({ code }) => code === me?.agency?.code);
  return (own?.departments ?? []).map(({ code, name }) => ({ value: code, label: text(name) }));
}
