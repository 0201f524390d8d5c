import { caseKinds, type DeadlineScope, priorities } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { useFormats, useMessages } from '#i18n';
import { openPlaces } from '#modules/directory/open-places.ts';
import { usePlaceOptions } from '#modules/directory/use-place-options.ts';
import { Select } from '#ui';
import { anything, orNull } from '../routing/choices.ts';
import { pathOf } from '../routing/path-of.ts';
import { kindWords, priorityWords } from '../shared/case-words.ts';
import { agenciesQuery, categoriesQuery } from '../shared/queries.ts';
import { deadlineWords } from './deadline-words.ts';

interface ScopeFieldsProps {
  value: DeadlineScope;
  onChange(value: DeadlineScope): void;
  /** Of a case there is always a kind and a priority; its agency left out is that of the category. */
  isCase?: boolean;
  errorOf?(field: keyof DeadlineScope): string | undefined;
}

/** Category, agency, priority and kind, in the order in which they count. */
export function ScopeFields({ value, onChange, isCase = false, errorOf = () => undefined }: ScopeFieldsProps) {
  const words = useMessages(deadlineWords);
  const kinds = useMessages(kindWords);
  const priorityNames = useMessages(priorityWords);
  const { text } = useFormats();
  const placeOptions = usePlaceOptions();
  const { data: agencies = [] } = useQuery(agenciesQuery);
  const { data: categories = [] } = useQuery(categoriesQuery);
  const all = { value: anything, label: words.any };
  const change = (part: Partial<DeadlineScope>) => onChange({ ...value, ...part });
  const fieldOf = (field: keyof DeadlineScope) => ({
    label: words[field],
    value: value[field] ?? anything,
    error: errorOf(field),
    optional: !isCase,
  });
  return (
    <div className="grid grid-cols-1 items-start gap-4 sm:grid-cols-2">
      <Select<string>
        {...fieldOf('category')}
        {...(!isCase && { description: words.categoryHelp })}
        options={[all, ...categories.map((one) => ({ value: one.code, label: pathOf(categories, one).map(text).join(' › ') }))]}
        onChange={(code) => change({ category: orNull(code) })}
      />
      <Select<string>
        {...fieldOf('agency')}
        options={[{ value: anything, label: isCase ? words.ofCategory : words.any }, ...placeOptions(openPlaces(agencies, value.agency))]}
        onChange={(code) => change({ agency: orNull(code) })}
      />
      <Select<string>
        {...fieldOf('priority')}
        options={[...(isCase ? [] : [all]), ...priorities.map((one) => ({ value: one, label: priorityNames[one] }))]}
        onChange={(one) => change({ priority: orNull(one) as DeadlineScope['priority'] })}
      />
      <Select<string>
        {...fieldOf('kind')}
        options={[...(isCase ? [] : [all]), ...caseKinds.map((one) => ({ value: one, label: kinds[one] }))]}
        onChange={(one) => change({ kind: orNull(one) as DeadlineScope['kind'] })}
      />
    </div>
  );
}
