import { staffStates } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { useMessages } from '#i18n';
import { useMe } from '#platform/session.ts';
import { FilterBar, FilterSearch, FilterSelect } from '#ui';
import { agenciesQuery } from '../queries.ts';
import { knownRoles, roleWords } from '../role-words.ts';
import { usePlaceOptions } from '../use-place-options.ts';
import type { PeopleSearch } from './people-search.ts';
import { peopleWords, stateWords } from './people-words.ts';

interface PeopleFiltersProps {
  value: PeopleSearch;
  onChange(part: PeopleSearch): void;
}

export function PeopleFilters({ value, onChange }: PeopleFiltersProps) {
  const words = useMessages(peopleWords);
  const states = useMessages(stateWords);
  const roles = useMessages(roleWords);
  const placeOptions = usePlaceOptions();
  const { data: me } = useMe();
  const { data: agencies = [] } = useQuery(agenciesQuery);
  const departments = agencies.find(({ code }) => code === (value.agency ?? me?.agency?.code))?.departments ?? [];
  const clear = () => onChange({ agency: undefined, department: undefined, role: undefined, state: undefined, q: undefined });
  return (
    <FilterBar label={words.filters} onClear={Object.keys(value).length > 0 ? clear : undefined}>
      <FilterSearch label={words.search} value={value.q} onChange={(q) => onChange({ q })} />
      {me?.permissions['directory.read'] === 'region' && (
        <FilterSelect
          label={words.agency}
          options={placeOptions(agencies)}
          value={value.agency}
          onChange={(agency) => onChange({ agency, department: undefined })}
        />
      )}
      {departments.length > 0 && (
        <FilterSelect
          label={words.department}
          options={placeOptions(departments)}
          value={value.department}
          onChange={(department) => onChange({ department })}
        />
      )}
      <FilterSelect
        label={words.roles}
        options={knownRoles.map((role) => ({ value: role, label: roles[role] }))}
        value={knownRoles.find((role) => role === value.role)}
        onChange={(role) => onChange({ role })}
      />
      <FilterSelect
        label={words.state}
        options={staffStates.map((state) => ({ value: state, label: states[state] }))}
        value={value.state}
        onChange={(state) => onChange({ state })}
      />
    </FilterBar>
  );
}
