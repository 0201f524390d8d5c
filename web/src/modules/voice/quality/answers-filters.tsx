import { type Me, qualityCriteria, qualityFollowUps, qualityResults } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { useMessages } from '#i18n';
import { usePlaceOptions } from '#modules/directory/use-place-options.ts';
import { FilterBar, FilterSelect } from '#ui';
import { agenciesQuery } from '../shared/queries.ts';
import type { AnswersSearch } from './answers-search.ts';
import { answersWords, followUpWords, resultWords } from './answers-words.ts';
import { criterionWords } from './judge-words.ts';
import { qualitySummaryQuery } from './queries.ts';
import { useWeekName } from './use-week-name.ts';

interface AnswersFiltersProps {
  me: Me;
  value: AnswersSearch;
  onChange(part: AnswersSearch): void;
  onClear: (() => void) | undefined;
}

export function AnswersFilters({ me, value, onChange, onClear }: AnswersFiltersProps) {
  const words = useMessages(answersWords);
  const results = useMessages(resultWords);
  const followUps = useMessages(followUpWords);
  const criteria = useMessages(criterionWords);
  const placeOptions = usePlaceOptions();
  const nameOf = useWeekName();
  const { data: agencies = [] } = useQuery(agenciesQuery);
  const { data: summary } = useQuery(qualitySummaryQuery);
  const ofEmirate = me.permissions['voice.read_quality'] === 'region';
  const weeks = new Set([...(value.week ? [value.week] : []), ...(summary?.weeks ?? []).map(({ week }) => week)]);
  return (
    <FilterBar label={words.filters} onClear={onClear}>
      <FilterSelect
        label={words.result}
        options={qualityResults.filter((each) => ofEmirate || each !== 'waits').map((each) => ({ value: each, label: results[each] }))}
        value={value.result}
        onChange={(result) => onChange({ result })}
      />
      <FilterSelect
        label={words.followUp}
        options={qualityFollowUps.filter((each) => each !== 'gone' || !ofEmirate).map((each) => ({ value: each, label: followUps[each] }))}
        value={value.followUp}
        onChange={(followUp) => onChange({ followUp })}
      />
      <FilterSelect
        label={words.drawn}
        options={[
          { value: 'true', label: words.ofSample },
          { value: 'false', label: words.picked },
        ]}
        value={value.drawn}
        onChange={(drawn) => onChange({ drawn })}
      />
      {ofEmirate && (
        <FilterSelect
          label={words.agency}
          options={placeOptions(agencies)}
          value={value.agency}
          onChange={(agency) => onChange({ agency })}
        />
      )}
      <FilterSelect
        label={words.week}
        options={[...weeks]
          .toSorted()
          .toReversed()
          .map((week) => ({ value: week, label: nameOf(week) }))}
        value={value.week}
        onChange={(week) => onChange({ week })}
      />
      <FilterSelect
        label={words.criterion}
        options={qualityCriteria.map((each) => ({ value: each, label: criteria[each] }))}
        value={value.criterion}
        onChange={(criterion) => onChange({ criterion, mark: criterion && (value.mark ?? 'unmet') })}
      />
      {value.criterion && (
        <FilterSelect
          label={words.mark}
          options={[
            { value: 'met', label: words.met },
            { value: 'unmet', label: words.unmet },
            { value: 'not_applicable', label: words.notApplicable },
          ]}
          value={value.mark}
          onChange={(mark) => onChange({ mark, ...(mark ? {} : { criterion: undefined }) })}
        />
      )}
    </FilterBar>
  );
}
