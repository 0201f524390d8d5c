import { useQuery } from '@tanstack/react-query';
import { useMessages } from '#i18n';
import { agenciesQuery } from '../queries.ts';
import { agencyWords } from './agency-words.ts';
import { countsIn } from './counts-in.ts';

/** How many there are, in a line; nothing until that is known. */
export function AgenciesSummary() {
  const { counts } = useMessages(agencyWords);
  const { data } = useQuery(agenciesQuery);
  return data && countsIn(data, counts);
}
