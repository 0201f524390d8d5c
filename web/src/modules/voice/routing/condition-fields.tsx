import { caseKinds, type RoutingRule } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { useFormats, useMessages } from '#i18n';
import { usePlaceOptions } from '#modules/directory/use-place-options.ts';
import { Checkbox, Select, TextArea } from '#ui';
import { kindWords } from '../shared/case-words.ts';
import { agenciesQuery, areasQuery, categoriesQuery } from '../shared/queries.ts';
import { subareasQuery } from '../shared/use-region.ts';
import { anything, orNull } from './choices.ts';
import { pathOf } from './path-of.ts';
import { routingWords } from './routing-words.ts';

type When = RoutingRule['when'];

interface ConditionFieldsProps {
  value: When;
  onChange(value: When): void;
  /** The words, one phrase a line, as they are being typed. */
  lines: string;
  onChangeLines(lines: string): void;
  fault(path: string): string | undefined;
  wordFault: string | undefined;
}

export function ConditionFields({ value, onChange, lines, onChangeLines, fault, wordFault }: ConditionFieldsProps) {
  const words = useMessages(routingWords);
  const { text } = useFormats();
  const placeOptions = usePlaceOptions();
  const { data: agencies = [] } = useQuery(agenciesQuery);
  const { data: areas = [] } = useQuery(areasQuery);
  const { data: subareas = [] } = useQuery(subareasQuery);
  const places = [...areas.map((area) => ({ ...area, parent: null })), ...subareas];
  const { data: categories = [] } = useQuery(categoriesQuery);
  const ask = (part: Partial<When>) => onChange({ ...value, ...part });
  const all = { value: anything, label: words.any };
  return (
    <fieldset className="flex flex-col gap-5">
      <legend className="mb-2 text-lg font-semibold">{words.condition}</legend>
      <Select<string>
        label={words.category}
        options={[
          all,
          ...categories.map((category) => ({ value: category.code, label: pathOf(categories, category).map(text).join(' › ') })),
        ]}
        value={value.category ?? anything}
        onChange={(code) => ask({ category: orNull(code) })}
        error={fault('when.category') ?? fault('when')}
        optional
      />
      <Select<string>
        label={words.area}
        options={[all, ...places.map((place) => ({ value: place.code, label: pathOf(places, place).map(text).join(' › ') }))]}
        value={value.area ?? anything}
        onChange={(code) => ask({ area: orNull(code) })}
        error={fault('when.area')}
        optional
      />
      <KindChoice value={value.kinds} onChange={(kinds) => ask({ kinds })} />
      <TextArea
        label={words.words}
        description={words.wordsHelp}
        value={lines}
        onChange={onChangeLines}
        maximum={2000}
        rows={3}
        error={wordFault}
        optional
      />
      <Select<string>
        label={words.returnedBy}
        description={words.returnedByHelp}
        options={[{ value: anything, label: words.newCases }, ...placeOptions(agencies)]}
        value={value.returnedBy ?? anything}
        onChange={(code) => ask({ returnedBy: orNull(code) })}
        error={fault('when.returnedBy')}
        optional
      />
    </fieldset>
  );
}

function KindChoice({ value, onChange }: { value: When['kinds']; onChange(kinds: When['kinds']): void }) {
  const words = useMessages(routingWords);
  const kinds = useMessages(kindWords);
  return (
    <fieldset>
      <legend className="font-medium">{words.kinds}</legend>
      <div className="grid gap-x-6 sm:grid-cols-2">
        {caseKinds.map((kind) => (
          <Checkbox
            key={kind}
            isSelected={value.includes(kind)}
            onChange={(chosen) => onChange(chosen ? [...value, kind] : value.filter((each) => each !== kind))}
          >
            {kinds[kind]}
          </Checkbox>
        ))}
      </div>
      <p className="text-sm text-ink-soft">{words.anyKind}</p>
    </fieldset>
  );
}
