import { priorities, type RoutingRule } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { useMessages } from '#i18n';
import { openPlaces } from '#modules/directory/open-places.ts';
import { usePlaceOptions } from '#modules/directory/use-place-options.ts';
import { Select } from '#ui';
import { priorityWords } from '../shared/case-words.ts';
import { agenciesQuery } from '../shared/queries.ts';
import { anything, orNull } from './choices.ts';
import { routingWords } from './routing-words.ts';

type Target = RoutingRule['to'];

interface TargetFieldsProps {
  value: Target;
  onChange(value: Target): void;
  fault(path: string): string | undefined;
}

export function TargetFields({ value, onChange, fault }: TargetFieldsProps) {
  const words = useMessages(routingWords);
  const priorityNames = useMessages(priorityWords);
  const placeOptions = usePlaceOptions();
  const { data: agencies = [] } = useQuery(agenciesQuery);
  const departments = agencies.find(({ code }) => code === value.agency)?.departments ?? [];
  const lead = (part: Partial<Target>) => onChange({ ...value, ...part });
  return (
    <fieldset className="flex flex-col gap-5">
      <legend className="mb-2 text-lg font-semibold">{words.target}</legend>
      <Select<string>
        label={words.agency}
        options={[{ value: anything, label: words.byCategory }, ...placeOptions(openPlaces(agencies, value.agency))]}
        value={value.agency ?? anything}
        onChange={(code) => lead({ agency: orNull(code), department: null })}
        error={fault('to.agency')}
        optional
      />
      <Select<string>
        label={words.department}
        options={[{ value: anything, label: words.noDepartment }, ...placeOptions(openPlaces(departments, value.department))]}
        value={value.department ?? anything}
        onChange={(code) => lead({ department: orNull(code) })}
        error={fault('to.department')}
        isDisabled={!value.agency}
        optional
      />
      <Select<string>
        label={words.priority}
        options={[
          { value: anything, label: words.keepPriority },
          ...priorities.map((priority) => ({ value: priority, label: priorityNames[priority] })),
        ]}
        value={value.priority ?? anything}
        onChange={(code) => lead({ priority: priorities.find((each) => each === code) ?? null })}
        error={fault('to.priority')}
        optional
      />
    </fieldset>
  );
}
