import { caseChannels, caseKinds } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { useFormats, useMessages } from '#i18n';
import { usePlaceOptions } from '#modules/directory/use-place-options.ts';
import { FilterBar, FilterSelect, PeriodFilter } from '#ui';
import { channelWords, kindWords } from '../shared/case-words.ts';
import { agenciesQuery, areasQuery, categoriesQuery } from '../shared/queries.ts';
import type { MeasuresSearch } from './measures-search.ts';
import { measuresWords } from './measures-words.ts';

interface MeasuresFiltersProps {
  value: MeasuresSearch;
  onChange(part: MeasuresSearch): void;
  onClear: (() => void) | undefined;
  /** For those whose figures span more than one agency. */
  withAgency: boolean;
}

export function MeasuresFilters({ value, onChange, onClear, withAgency }: MeasuresFiltersProps) {
  const words = useMessages(measuresWords);
  const kinds = useMessages(kindWords);
  const channels = useMessages(channelWords);
  const { text } = useFormats();
  const placeOptions = usePlaceOptions();
  const { data: agencies = [] } = useQuery(agenciesQuery);
  const { data: areas = [] } = useQuery(areasQuery);
  const { data: categories = [] } = useQuery(categoriesQuery);
  const named = (things: readonly { code: string; name: { ar: string; en: string } }[]) =>
    things.map(({ code, name }) => ({ value: code, label: text(name) }));
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
      <FilterSelect label={words.area} options={named(areas)} value={value.area} onChange={(area) => onChange({ area })} />
      <FilterSelect
        label={words.category}
        options={named(categories.filter(({ parent, code }) => parent === null || code === value.category))}
        value={value.category}
        onChange={(category) => onChange({ category })}
      />
      <FilterSelect
        label={words.kind}
        options={caseKinds.map((kind) => ({ value: kind, label: kinds[kind] }))}
        value={value.kind}
        onChange={(kind) => onChange({ kind })}
      />
      <FilterSelect
        label={words.channel}
        options={caseChannels.map((channel) => ({ value: channel, label: channels[channel] }))}
        value={value.channel}
        onChange={(channel) => onChange({ channel })}
      />
    </FilterBar>
  );
}
