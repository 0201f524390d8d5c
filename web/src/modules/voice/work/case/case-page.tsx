import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { QueryView } from '#ui';
import { caseQuery } from '../../shared/queries.ts';

const route = getRouteApi('/staff/staff/cases/$number');

export function CasePage() {
  const { number } = route.useParams();
  const query = useQuery(caseQuery(number));
  return <QueryView query={query}>{({ text }) => <p>{text}</p>}</QueryView>;
}
