import { useQuery } from '@tanstack/react-query';
import { useMessages } from '#i18n';
import { usePlaceOptions } from '#modules/directory/use-place-options.ts';
import { FilterBar, FilterSelect, Select } from '#ui';
import { agenciesQuery } from '../shared/queries.ts';
import type { QualitySearch } from './quality-search.ts';
import { qualityWords } from './quality-words.ts';
import { qualitySummaryQuery } from './queries.ts';
import { useWeekName } from './use-week-name.ts';

interface SampleFiltersProps {
  /** The week that is shown. */
  shown: string;
  agency: string | undefined;
  ofEmirate: boolean;
  onChange(part: QualitySearch): void;
}

export function SampleFilters({ shown, agency, ofEmirate, onChange }: SampleFiltersProps) {
  const words = useMessages(qualityWords);
  const placeOptions = usePlaceOptions();
  const nameOf = useWeekName();
  const { data: agencies = [] } = useQuery(agenciesQuery);
  const { data: summary } = useQuery(qualitySummaryQuery);
  const weeks = new Set([shown, ...(summary?.weeks ?? []).map(({ week }) => week)]);
  return (
    <FilterBar label={words.sampleFilters}>
      <div className="min-w-44 flex-1 basis-full sm:basis-44">
        <Select
          label={words.week}
          options={[...weeks]
            .sort()
            .reverse()
            .map((week) => ({ value: week, label: nameOf(week) }))}
          value={shown}
          onChange={(week) => onChange({ week })}
        />
      </div>
      {ofEmirate && (
        <FilterSelect
          label={words.agency}
          options={placeOptions(agencies)}
          value={agency}
          onChange={(chosen) => onChange({ agency: chosen })}
        />
      )}
    </FilterBar>
  );
}
