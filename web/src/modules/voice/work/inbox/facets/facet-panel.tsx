import { facets, type Me } from '@sawt/contract';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { holds } from '#platform/session.ts';
import type { CaseFilterQuery } from '../../../shared/queries.ts';
import { filterOf, type InboxSearch } from '../inbox-search.ts';
import type { InboxTab } from '../inbox-tabs.ts';
import { FacetGroup } from './facet-group.tsx';
import { facetWords } from './facet-words.ts';
import { useFacets } from './use-facets.ts';

const facetsQuery = (filter: CaseFilterQuery) =>
  queryOptions({
    queryKey: ['voice', 'facets', filter],
    queryFn: ({ signal }) => client.caseSearch.countFacets({ query: filter }, { signal }),
    placeholderData: keepPreviousData,
  });

interface FacetPanelProps {
  me: Me;
  tab: InboxTab;
  search: InboxSearch;
  onChange(part: InboxSearch): void;
}

/** By what the list is narrowed, with what each step would leave. */
export function FacetPanel({ me, tab, search, onChange }: FacetPanelProps) {
  const words = useMessages(facetWords);
  const { data, isError, isPlaceholderData } = useQuery({
    ...facetsQuery(filterOf(tab, search)),
    enabled: holds(me, 'voice.read_figures'),
  });
  const options = useFacets(me, tab, search, data);
  return (
    <section aria-label={words.panel} aria-busy={isPlaceholderData} className="flex basis-full flex-col gap-3">
      <div className="grid gap-x-8 gap-y-5 lg:grid-cols-2">
        {options.map(({ facet, ...group }) => (
          <FacetGroup
            key={facet}
            {...group}
            chosen={search[facet]?.split(',') ?? []}
            counts={data?.[facet]}
            onChoose={(value) => onChange({ ...Object.fromEntries(facets[facet].map((key) => [key, undefined])), [facet]: value })}
          />
        ))}
      </div>
      <p role="status" className="text-sm text-ink-soft empty:hidden">
        {isError ? words.failed : data && Object.values(data).some(({ isCut }) => isCut) ? words.cut : null}
      </p>
    </section>
  );
}
