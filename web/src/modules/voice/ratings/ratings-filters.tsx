import type { Me } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { useFormats, useMessages } from '#i18n';
import { usePlaceOptions } from '#modules/directory/use-place-options.ts';
import { FilterBar, FilterSelect, PeriodFilter } from '#ui';
import { agenciesQuery, categoriesQuery } from '../shared/queries.ts';
import { offeredRatings, type RatingChoice, type RatingsSearch } from './ratings-search.ts';
import { ratingChoiceWords, ratingsWords } from './ratings-words.ts';

interface RatingsFiltersProps {
  me: Me;
  value: RatingsSearch;
  onChange(part: RatingsSearch): void;
  onClear: (() => void) | undefined;
}

export function RatingsFilters({ me, value, onChange, onClear }: RatingsFiltersProps) {
  const words = useMessages(ratingsWords);
  const choices = useMessages(ratingChoiceWords);
  const { text } = useFormats();
  const placeOptions = usePlaceOptions();
  const { data: agencies = [] } = useQuery(agenciesQuery);
  const { data: categories = [] } = useQuery(categoriesQuery);
  const named = (things: readonly { code: string; name: { ar: string; en: string } }[]) =>
    things.map(({ code, name }) => ({ value: code, label: text(name) }));
  const reach = me.permissions['voice.read_figures'];
  const agency = reach === 'region' ? value.agency : me.agency?.code;
  const departments = agencies.find(({ code }) => code === agency)?.departments ?? [];
  const offered: readonly RatingChoice[] =
    value.rating && !(offeredRatings as readonly string[]).includes(value.rating) ? [value.rating, ...offeredRatings] : offeredRatings;
  return (
    <FilterBar label={words.filters} onClear={onClear}>
      <FilterSelect
        label={words.rating}
        options={offered.map((choice) => ({ value: choice, label: choices[choice] }))}
        value={value.rating}
        onChange={(rating) => onChange({ rating })}
      />
      <PeriodFilter value={value.period} onChange={(period) => onChange({ period })} />
      {reach === 'region' && (
        <FilterSelect
          label={words.agency}
          options={placeOptions(agencies)}
          value={value.agency}
          onChange={(chosen) => onChange({ agency: chosen, department: undefined })}
        />
      )}
      {reach !== 'department' && departments.length > 0 && (
        <FilterSelect
          label={words.department}
          options={placeOptions(departments)}
          value={value.department}
          onChange={(department) => onChange({ department })}
        />
      )}
      <FilterSelect
        label={words.category}
        options={named(categories.filter(({ parent, code }) => parent === null || code === value.category))}
        value={value.category}
        onChange={(category) => onChange({ category })}
      />
    </FilterBar>
  );
}
