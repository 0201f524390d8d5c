import type { FacetCounts } from '@sawt/contract';
import { useId, useState } from 'react';
import { useFormats, useMessages } from '#i18n';
import { classes, type SelectOption } from '#ui';
import { facetWords } from './facet-words.ts';

interface FacetGroupProps {
  label: string;
  /** All that may be chosen. */
  options: readonly SelectOption<string>[];
  chosen: readonly string[];
  /** Undefined until counted. */
  counts: FacetCounts | undefined;
  onChoose(value: string | undefined): void;
}

/** More are behind a button, so that the panel stays short on a phone. */
const shownAtOnce = 6;

/** What one part of the filter may be, each with how many cases it leaves. Pressing what is chosen takes it away. */
export function FacetGroup({ label, options, chosen, counts, onChoose }: FacetGroupProps) {
  const words = useMessages(facetWords);
  const id = useId();
  const [isWhole, setWhole] = useState(false);
  const numbers = new Map(counts?.values.map(({ value, cases }) => [value, cases]));
  const choices = counts ? options.filter(({ value }) => numbers.has(value) || chosen.includes(value)) : options;
  if (choices.length === 0) return null;
  const sorted =
    choices.length > shownAtOnce ? choices.toSorted((a, b) => (numbers.get(b.value) ?? 0) - (numbers.get(a.value) ?? 0)) : choices;
  const shown = isWhole ? sorted : sorted.filter(({ value }, index) => index < shownAtOnce || chosen.includes(value));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of buttons is no fieldset
    <div role="group" aria-labelledby={id} className="flex min-w-0 flex-col gap-2">
      <p id={id} className="font-medium">
        {label}
      </p>
      <div className="flex flex-wrap gap-2">
        {shown.map(({ value, label: name }) => (
          <FacetButton
            key={value}
            name={name}
            isChosen={chosen.includes(value)}
            cases={counts && (numbers.get(value) ?? 0)}
            isCut={counts?.isCut ?? false}
            onPress={() => onChoose(chosen.includes(value) ? undefined : value)}
          />
        ))}
        {choices.length > shownAtOnce && (
          <button
            type="button"
            aria-expanded={isWhole}
            onClick={() => setWhole(!isWhole)}
            className="min-h-11 cursor-pointer rounded-field px-2 text-brand-700 hover:bg-brand-50"
          >
            {isWhole ? words.showFewer : words.showAll(choices.length)}
          </button>
        )}
      </div>
    </div>
  );
}

interface FacetButtonProps {
  name: string;
  isChosen: boolean;
  cases: number | undefined;
  isCut: boolean;
  onPress(): void;
}

function FacetButton({ name, isChosen, cases, isCut, onPress }: FacetButtonProps) {
  const words = useMessages(facetWords);
  const { number } = useFormats();
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      onClick={onPress}
      className={classes(
        'inline-flex min-h-11 cursor-pointer items-center gap-2 rounded-field border px-3 text-start transition-colors',
        isChosen ? 'border-brand bg-brand-50 font-medium text-brand-800' : 'border-field-line bg-white hover:bg-canvas',
      )}
    >
      {name}
      {cases !== undefined && (
        <>
          <span aria-hidden className="rounded-full bg-line px-2 text-sm/6 text-ink tabular-nums">
            {isCut ? words.atLeast(number(cases)) : number(cases)}
          </span>
          <span className="sr-only">{isCut ? words.atLeast(words.cases(cases)) : words.cases(cases)}</span>
        </>
      )}
    </button>
  );
}
