import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useFormats, useMessages } from '#i18n';
import { useMe } from '#platform/session.ts';
import { EmptyState, PageHeader, QueryView } from '#ui';
import { LiveBadge } from '../figures/live-badge.tsx';
import { ComparePeriods } from '../shared/compare-periods.tsx';
import { hasOwnPeriod, otherPeriod } from '../shared/two-periods.ts';
import { CasesMap } from './cases-map.tsx';
import { FairRanking } from './fair-ranking.tsx';
import { Meanings } from './meanings.tsx';
import { MeasureTiles } from './measure-tiles.tsx';
import { MeasuresBreakdown } from './measures-breakdown.tsx';
import { MeasuresFilters } from './measures-filters.tsx';
import { filterBefore, filterOf, groupingsFor, type MeasuresSearch } from './measures-search.ts';
import { measuresWords } from './measures-words.ts';
import { measuresQuery } from './queries.ts';
import { WhereTimeGoes } from './where-time-goes.tsx';

const daysOf = ({ first, last, otherFirst, otherLast }: MeasuresSearch) => ({ first, last, otherFirst, otherLast });

/** How well it goes: all figures of a selection, against the period before, and told apart by whatever one asks. */
export function MeasuresPage() {
  const words = useMessages(measuresWords);
  const { text } = useFormats();
  const { data: me = null } = useMe();
  const search = useSearch({ from: '/staff/staff/figures' });
  const navigate = useNavigate({ from: '/staff/figures' });
  const filter = useMemo(() => filterOf(search), [search]);
  const ofRegion = me?.permissions['voice.read_figures'] === 'region';
  const options = groupingsFor(ofRegion, search);
  const by = options.find((one) => one === search.by) ?? options[0] ?? 'department';
  const figures = useQuery(measuresQuery(filter, by));
  const period = hasOwnPeriod(search) ? undefined : search.period;
  const compared = filterBefore(search);
  const before = useQuery({ ...measuresQuery(compared ?? filter), enabled: compared !== undefined });
  if (!me) return null;
  const unit = ofRegion ? null : (me.department ?? me.agency);
  const change = (part: MeasuresSearch) => void navigate({ search: (old) => ({ ...old, ...part }), replace: true });
  const isFiltered = Object.keys(filter).length > 0;
  return (
    <>
      <PageHeader title={words.title} description={unit ? text(unit.name) : words.wholeRegion} actions={<LiveBadge />} />
      <MeasuresFilters
        value={search}
        onChange={change}
        onClear={isFiltered ? () => void navigate({ search: {}, replace: true }) : undefined}
        withAgency={ofRegion}
      />
      <ComparePeriods value={daysOf(search)} onChange={change} />
      <QueryView query={figures} lines={10}>
        {({ all, groups, ungrouped }) =>
          all.total === 0 ? (
            <EmptyState icon="chart" title={words.none}>
              {words.noneText}
            </EmptyState>
          ) : (
            <div className="flex min-w-0 flex-col gap-4 md:gap-6">
              <MeasureTiles all={all} before={compared && before.data?.all} isOther={otherPeriod(search) !== undefined} filter={filter} />
              <MeasuresBreakdown
                by={by}
                options={options}
                draw={search.draw ?? 'onTime'}
                groups={groups}
                ungrouped={ungrouped}
                filter={filter}
                onChange={change}
              />
              {(by === 'agency' || by === 'department') && <FairRanking by={by} filter={filter} />}
              <WhereTimeGoes filter={filter} by={by} />
              <div className="print:hidden">
                <CasesMap filter={filter} period={period} layer={search.layer ?? 'circles'} onChangeLayer={(layer) => change({ layer })} />
              </div>
              <Meanings />
            </div>
          )
        }
      </QueryView>
    </>
  );
}
