import { useQuery } from '@tanstack/react-query';
import { useMessages } from '#i18n';
import { usePlaceOptions } from '#modules/directory/use-place-options.ts';
import { FilterBar, FilterSearch, FilterSelect } from '#ui';
import { agenciesQuery } from '../shared/queries.ts';
import { type CategoriesSearch, categoryStates } from './categories-search.ts';
import { categoryWords } from './category-words.ts';

interface CategoryFiltersProps {
  value: CategoriesSearch;
  onChange(part: CategoriesSearch): void;
}

export function CategoryFilters({ value, onChange }: CategoryFiltersProps) {
  const words = useMessages(categoryWords);
  const placeOptions = usePlaceOptions();
  const { data: agencies = [] } = useQuery(agenciesQuery);
  const clear = () => onChange({ q: undefined, agency: undefined, state: undefined });
  return (
    <FilterBar label={words.filters} onClear={Object.keys(value).length > 0 ? clear : undefined}>
      <FilterSearch label={words.search} value={value.q} onChange={(q) => onChange({ q })} />
      <FilterSelect
        label={words.agency}
        options={placeOptions(agencies)}
        value={value.agency}
        onChange={(agency) => onChange({ agency })}
      />
      <FilterSelect
        label={words.state}
        options={categoryStates.map((state) => ({ value: state, label: words[state] }))}
        value={value.state}
        onChange={(state) => onChange({ state })}
      />
    </FilterBar>
  );
}
