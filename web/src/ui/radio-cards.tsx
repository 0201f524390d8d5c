import { classes } from './classes.ts';
import { FieldLabel, FieldNotes, type FieldProps, fieldClass, useField } from './field.tsx';
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
  const { id, group } = useField(props);
  return (
    <div role="radiogroup" {...group} className={fieldClass}>
      <FieldLabel id={id} isGroup label={label} optional={optional} />
      <div className={classes('grid gap-3', columnClass[columns])}>
        {options.map((option) => (
          <label
            key={option.value}
            className="group relative flex min-h-14 cursor-pointer items-start gap-3 rounded-card border border-line bg-white p-4 transition-colors hover:border-brand has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-brand-800 has-checked:border-brand has-checked:bg-brand-50 has-checked:ring-1 has-checked:ring-brand"
          >
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              className="sr-only"
            />
            {option.icon && <Icon name={option.icon} className="mt-0.5 size-6 text-brand" />}
            <span className="flex-1">
              <span className="block font-medium">{option.label}</span>
              {option.description && <span className="block text-sm/6 text-ink-soft">{option.description}</span>}
            </span>
            <span className="mt-1 grid size-5 shrink-0 place-items-center rounded-full border-2 border-field-line bg-white group-has-checked:border-brand">
              <span className="size-2.5 rounded-full group-has-checked:bg-brand" />
            </span>
          </label>
        ))}
      </div>
      <FieldNotes id={id} description={description} error={error} />
    </div>
  );
}
