import { caseKinds } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { useFormats, useMessages } from '#i18n';
import { usePlaceOptions } from '#modules/directory/use-place-options.ts';
import { FilterBar, FilterSelect, PeriodFilter } from '#ui';
import { kindWords } from '../shared/case-words.ts';
import { agenciesQuery, areasQuery } from '../shared/queries.ts';
import type { DashboardSearch } from './dashboard-search.ts';
import { figuresWords } from './figures-words.ts';

interface DashboardFiltersProps {
  value: DashboardSearch;
  onChange(part: DashboardSearch): void;
  onClear: (() => void) | undefined;
  /** For those whose figures span more than one agency. */
  withAgency: boolean;
}

export function DashboardFilters({ value, onChange, onClear, withAgency }: DashboardFiltersProps) {
  const words = useMessages(figuresWords);
  const kinds = useMessages(kindWords);
  const { text } = useFormats();
  const placeOptions = usePlaceOptions();
  const { data: agencies = [] } = useQuery(agenciesQuery);
  const { data: areas = [] } = useQuery(areasQuery);
  return (
    <FilterBar label={words.filters} onClear={onClear}>
      <PeriodFilter value={value.period} onChange={(period) => onChange({ period })} />
      {withAgency && (
        <FilterSelect
          label={words.agency}
          options={placeOptions(agencies)}
          value={value.agency}
          onChange={(agency) => onChange({ agency })}
        />
      )}
      <FilterSelect
        label={words.area}
        options={areas.map(({ code, name }) => ({ value: code, label: text(name) }))}
        value={value.area}
        onChange={(area) => onChange({ area })}
      />
      <FilterSelect
        label={words.kind}
        options={caseKinds.map((kind) => ({ value: kind, label: kinds[kind] }))}
        value={value.kind}
        onChange={(kind) => onChange({ kind })}
      />
    </FilterBar>
  );
}
