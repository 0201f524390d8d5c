import { useId } from 'react';

interface StepSliderProps {
  label: string;
  /** How many steps there are, from 0. */
  count: number;
  value: number;
  onChange(value: number): void;
  /** What the step is, in words: shown, and read aloud instead of its number. */
  valueLabel: string;
}

/** One of several steps that follow each other, such as weeks. The browser's own: react-aria's reads a number where we have words. */
export function StepSlider({ label, count, value, onChange, valueLabel }: StepSliderProps) {
  const id = useId();
  return (
    <div className="flex min-w-0 flex-col">
      <div className="flex flex-wrap justify-between gap-x-4">
        <label htmlFor={id} className="text-ink-soft">
          {label}
        </label>
        <output htmlFor={id} className="font-medium">
          {valueLabel}
        </output>
      </div>
      <input
        id={id}
        type="range"
        min={0}
        max={count - 1}
        value={value}
        onChange={({ target }) => onChange(target.valueAsNumber)}
        aria-valuetext={valueLabel}
        className="h-11 w-full cursor-pointer accent-brand"
      />
    </div>
  );
}
