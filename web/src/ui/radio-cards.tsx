import { Radio, RadioGroup } from 'react-aria-components';
import { classes } from './classes.ts';
import { FieldLabel, FieldNotes, type FieldProps } from './field.tsx';
import { Icon, type IconName } from './icon.tsx';

export interface RadioCard<T extends string> {
  value: T;
  label: string;
  description?: string;
  icon?: IconName;
}

interface RadioCardsProps<T extends string> extends FieldProps {
  options: readonly RadioCard<T>[];
  value: NoInfer<T> | null;
  onChange(value: NoInfer<T>): void;
  /** Side by side where there is room. */
  columns?: 1 | 2 | 4;
}

const columnClass = { 1: '', 2: 'sm:grid-cols-2', 4: 'grid-cols-2 lg:grid-cols-4' };

/** A few big choices that deserve a sentence each. */
export function RadioCards<T extends string>(props: RadioCardsProps<T>) {
  const { label, description, error, optional = false, options, value, onChange, columns = 1 } = props;
  return (
    <RadioGroup
      value={value}
      onChange={(next) => onChange(next as T)}
      isRequired={!optional}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      className="flex flex-col gap-1.5"
    >
      <FieldLabel label={label} optional={optional} />
      <div className={classes('grid gap-3', columnClass[columns])}>
        {options.map((option) => (
          <Radio
            key={option.value}
            value={option.value}
            className="group flex min-h-14 cursor-pointer items-start gap-3 rounded-card border border-line bg-white p-4 transition-colors hover:border-brand data-focus-visible:outline-2 data-focus-visible:outline-offset-2 data-focus-visible:outline-brand-800 data-selected:border-brand data-selected:bg-brand-50 data-selected:ring-1 data-selected:ring-brand"
          >
            {option.icon && <Icon name={option.icon} className="mt-0.5 size-6 text-brand" />}
            <span className="flex-1">
              <span className="block font-medium">{option.label}</span>
              {option.description && <span className="block text-sm/6 text-ink-soft">{option.description}</span>}
            </span>
            <span className="mt-1 grid size-5 shrink-0 place-items-center rounded-full border-2 border-field-line bg-white group-data-selected:border-brand">
              <span className="size-2.5 rounded-full group-data-selected:bg-brand" />
            </span>
          </Radio>
        ))}
      </div>
      <FieldNotes description={description} error={error} />
    </RadioGroup>
  );
}
