import { useQuery } from '@tanstack/react-query';
import { useFormats, useMessages } from '#i18n';
import { openPlaces } from '#modules/directory/open-places.ts';
import { usePlaceOptions } from '#modules/directory/use-place-options.ts';
import { Select } from '#ui';
import { agenciesQuery, categoriesQuery } from '../../shared/queries.ts';
import { dialogWords } from './move-words.ts';

/** Nothing said about it, as an entry of a list. */
export const unsaid = '-';

interface AgencySelectProps {
  value: string | null;
  onChange(agency: string): void;
  error: string | undefined;
  optional?: boolean;
}

export function AgencySelect({ value, onChange, error, optional = false }: AgencySelectProps) {
  const { agency, chooseAgency } = useMessages(dialogWords);
  const placeOptions = usePlaceOptions();
  const { data: agencies = [] } = useQuery(agenciesQuery);
  const options = placeOptions(openPlaces(agencies));
  // The format of no agency at all is nothing to tell people.
  const said = error && (value ? error : chooseAgency);
  return <Select label={agency} options={options} value={value} onChange={onChange} error={said} optional={optional} />;
}

interface PlaceSelectProps {
  agency: string | null;
  value: string;
  onChange(code: string): void;
  error: string | undefined;
}

export function DepartmentSelect({ agency, ...field }: PlaceSelectProps) {
  const { department, byCategory } = useMessages(dialogWords);
  const placeOptions = usePlaceOptions();
  const { data: agencies = [] } = useQuery(agenciesQuery);
  const departments = agencies.find(({ code }) => code === agency)?.departments ?? [];
  const options = placeOptions(openPlaces(departments));
  return (
    <Select<string>
      {...field}
      label={department}
      optional
      options={[{ value: unsaid, label: byCategory }, ...options]}
      isDisabled={!agency}
    />
  );
}

export function CategorySelect({ agency, ...field }: PlaceSelectProps) {
  const { category, keepCategory } = useMessages(dialogWords);
  const { text } = useFormats();
  const { data: categories = [] } = useQuery(categoriesQuery);
  const options = categories
    .filter((entry) => entry.agency === agency && entry.active)
    .map(({ code, name }) => ({ value: code, label: text(name) }));
  return (
    <Select<string>
      {...field}
      label={category}
      optional
      options={[{ value: unsaid, label: keepCategory }, ...options]}
      isDisabled={!agency}
    />
  );
}
