import { useQuery } from '@tanstack/react-query';
import { useMessages } from '#i18n';
import { Select } from '#ui';
import { openPlaces } from '../open-places.ts';
import { agenciesQuery } from '../queries.ts';
import { usePlaceOptions } from '../use-place-options.ts';
import { personFormWords } from './person-form-words.ts';

/** No code of an agency or a department has a colon. */
const none = ':none';

interface AgencyFieldProps {
  value: string | null;
  onChange(agency: string | null): void;
  error?: string | undefined;
}

/** An agency, or the emirate: null. */
export function AgencyField({ value, onChange, error }: AgencyFieldProps) {
  const words = useMessages(personFormWords);
  const placeOptions = usePlaceOptions();
  const { data: agencies = [] } = useQuery(agenciesQuery);
  return (
    <Select<string>
      label={words.agency}
      options={[{ value: none, label: words.emirate }, ...placeOptions(openPlaces(agencies, value))]}
      value={value ?? none}
      onChange={(chosen) => onChange(chosen === none ? null : chosen)}
      error={error}
    />
  );
}

interface DepartmentFieldProps extends AgencyFieldProps {
  agency: string | null;
}

/** A department of the agency; nothing where it has none. */
export function DepartmentField({ agency, value, onChange, error }: DepartmentFieldProps) {
  const words = useMessages(personFormWords);
  const placeOptions = usePlaceOptions();
  const { data: agencies = [] } = useQuery(agenciesQuery);
  const departments = agencies.find(({ code }) => code === agency)?.departments ?? [];
  if (openPlaces(departments, value).length === 0) return null;
  return (
    <Select<string>
      label={words.department}
      options={[{ value: none, label: words.noDepartment }, ...placeOptions(openPlaces(departments, value))]}
      value={value ?? none}
      onChange={(chosen) => onChange(chosen === none ? null : chosen)}
      error={error}
    />
  );
}
