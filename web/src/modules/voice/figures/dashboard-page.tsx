import type { Me } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useFormats, useMessages } from '#i18n';
import { EmptyState, PageHeader, QueryView, TextLink } from '#ui';
import { figuresQuery } from '../shared/queries.ts';
import { DashboardFilters } from './dashboard-filters.tsx';
import { type DashboardSearch, filterOf } from './dashboard-search.ts';
import { FiguresView } from './figures-view.tsx';
import { figuresWords } from './figures-words.ts';
import { LiveBadge } from './live-badge.tsx';

/** What stands where, live: of the region, an agency or a department, as far as the reader's figures reach. */
export function DashboardPage({ me }: { me: Me }) {
  const words = useMessages(figuresWords);
  const { text } = useFormats();
  const search = useSearch({ from: '/staff/staff' });
  const navigate = useNavigate({ from: '/staff' });
  const filter = useMemo(() => filterOf(search), [search]);
  const figures = useQuery(figuresQuery(filter));
  const ofRegion = me.permissions['voice.read_figures'] === 'region';
  const unit = ofRegion ? null : (me.department ?? me.agency);
  const change = (part: DashboardSearch) => void navigate({ search: (before) => ({ ...before, ...part }), replace: true });
  const isFiltered = Object.keys(filter).length > 0;
  const clear = () => void navigate({ search: {}, replace: true });
  return (
    <>
      <PageHeader
        title={words.title}
        description={unit ? text(unit.name) : words.wholeRegion}
        actions={
          <>
            <TextLink to="/staff/report">{words.report}</TextLink>
            <LiveBadge />
          </>
        }
      />
      <DashboardFilters value={search} onChange={change} onClear={isFiltered ? clear : undefined} withAgency={ofRegion} />
      <QueryView query={figures} lines={10}>
        {(counted) =>
          counted.total === 0 ? (
            <EmptyState icon="chart" title={isFiltered ? words.noneMatching : words.none}>
              {isFiltered ? words.noneMatchingText : words.noneText}
            </EmptyState>
          ) : (
            <FiguresView figures={counted} filter={filter} ofRegion={ofRegion} />
          )
        }
      </QueryView>
    </>
  );
}
