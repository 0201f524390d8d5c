import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useMessages } from '#i18n';
import { useMe } from '#platform/session.ts';
import { EmptyState, LoadMore, PageHeader, QueryView } from '#ui';
import { ratingsQuery } from './queries.ts';
import { RatedCases } from './rated-cases.tsx';
import { RatingsFilters } from './ratings-filters.tsx';
import { filterOf, type RatingsSearch } from './ratings-search.ts';
import { ratingsWords } from './ratings-words.ts';

/** What citizens said of the answers, beside them: low ones to learn from, high ones to hand on. */
export function RatingsPage() {
  const words = useMessages(ratingsWords);
  const { data: me = null } = useMe();
  const search = useSearch({ from: '/staff/staff/ratings' });
  const navigate = useNavigate({ from: '/staff/ratings' });
  const filter = useMemo(() => filterOf(search), [search]);
  const query = useInfiniteQuery(ratingsQuery(filter));
  if (!me) return null;
  const change = (part: RatingsSearch) => void navigate({ search: (old) => ({ ...old, ...part }), replace: true });
  const isFiltered = Object.keys(filter).length > 0;
  const onClear = isFiltered ? () => void navigate({ search: {}, replace: true }) : undefined;
  return (
    <>
      <PageHeader title={words.title} description={words.description} />
      <RatingsFilters me={me} value={search} onChange={change} onClear={onClear} />
      <QueryView query={query} lines={10}>
        {(items) =>
          items.length === 0 ? (
            <EmptyState icon="star" title={isFiltered ? words.noneMatching : words.none}>
              {isFiltered ? words.noneMatchingText : words.noneText}
            </EmptyState>
          ) : (
            <>
              <RatedCases items={items} />
              <LoadMore query={query} />
            </>
          )
        }
      </QueryView>
    </>
  );
}
