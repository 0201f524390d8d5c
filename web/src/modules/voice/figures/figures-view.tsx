import type { Figures } from '@sawt/contract';
import { useMessages } from '#i18n';
import { FairRanking } from '../measures/fair-ranking.tsx';
import { WhereTimeGoes } from '../measures/where-time-goes.tsx';
import { LatestRatings } from '../ratings/latest-ratings.tsx';
import type { CaseFilterQuery } from '../shared/queries.ts';
import { figuresWords } from './figures-words.ts';
import { LateFirst } from './late-first.tsx';
import { RankingCard } from './ranking-card.tsx';
import { RegionMap } from './region-map.tsx';
import { StatTiles } from './stat-tiles.tsx';
import { StatusCard } from './status-card.tsx';
import { TrendChart } from './trend-chart.tsx';

interface FiguresViewProps {
  figures: Figures;
  filter: CaseFilterQuery;
  ofRegion: boolean;
}

const columnClass = 'flex min-w-0 flex-col gap-4 md:gap-6';

/** All figures of a selection. What the selection itself has settled, such as one agency, is not broken down again. */
export function FiguresView({ figures, filter, ofRegion }: FiguresViewProps) {
  const words = useMessages(figuresWords);
  const { total, byAgency, byArea, byCategory } = figures;
  const withoutAgency = total - sum(byAgency);
  const withoutCategory = total - sum(byCategory);
  return (
    <div className={columnClass}>
      <StatTiles figures={figures} filter={filter} />
      <div className="grid items-start gap-4 md:gap-6 xl:grid-cols-3">
        <div className={`xl:col-span-2 ${columnClass}`}>
          <LateFirst filter={filter} late={figures.late} />
          <TrendChart trend={figures.trend} filter={filter} />
          {!filter.area && (
            <div className="print:hidden">
              <RegionMap byArea={byArea} filter={filter} />
            </div>
          )}
        </div>
        <div className={columnClass}>
          <StatusCard byStatus={figures.byStatus} filter={filter} />
          {!filter.area && (
            <RankingCard title={words.byArea} rowLabel={words.area} counts={byArea} filterOf={(area) => ({ ...filter, area })} />
          )}
        </div>
      </div>
      <LatestRatings filter={filter} most={4} />
      <WhereTimeGoes filter={filter} />
      <FairRanking
        by={ofRegion && !filter.agency ? 'agency' : 'department'}
        filter={filter}
        note={ofRegion && !filter.agency && withoutAgency > 0 ? words.withoutAgency(withoutAgency) : undefined}
      />
      <RankingCard
        title={words.byCategory}
        rowLabel={words.category}
        counts={byCategory}
        filterOf={(category) => ({ ...filter, category })}
        note={withoutCategory > 0 ? words.withoutCategory(withoutCategory) : undefined}
      />
    </div>
  );
}

const sum = (counts: Figures['byAgency']): number => counts.reduce((total, count) => total + count.total, 0);
