import { useMessages } from '#i18n';
import { classes } from './classes.ts';
import { FieldLabel, FieldNotes, type FieldProps, fieldClass, inputClass, useField } from './field.tsx';
import { Icon } from './icon.tsx';
import { words } from './words.ts';

export interface SelectOption<T extends string> {
  value: T;
  label: string;
  description?: string;
}

interface SelectProps<T extends string> extends FieldProps {
  options: readonly SelectOption<T>[];
  value: NoInfer<T> | null;
  onChange(value: NoInfer<T>): void;
  placeholder?: string;
  isDisabled?: boolean;
}

/** The browser's own list, which on a phone is the one that its owner knows. */
export function Select<T extends string>(props: SelectProps<T>) {
  const { label, description, error, optional = false, options, value, onChange, placeholder, isDisabled = false } = props;
  const { choose } = useMessages(words);
  const { id, invalid, control } = useField(props);
  return (
    <div {...invalid} className={fieldClass}>
      <FieldLabel id={id} label={label} optional={optional} />
      <div className="relative">
        <select
          {...control}
          value={value ?? ''}
          onChange={({ currentTarget }) => onChange(currentTarget.value as T)}
          disabled={isDisabled}
          className={classes(inputClass, 'cursor-pointer appearance-none truncate pe-11', value === null && 'text-ink-faint')}
        >
          {value === null && (
            <option value="" disabled hidden>
              {placeholder ?? choose}
            </option>
          )}
          {options.map((option) => (
            <option key={option.value} value={option.value} className="text-ink">
              {[option.label, option.description].filter(Boolean).join(' · ')}
            </option>
          ))}
        </select>
        <span className="pointer-events-none absolute end-3 top-3.5 text-ink-soft">
          <Icon name="down" />
        </span>
      </div>
      <FieldNotes id={id} description={description} error={error} />
    </div>
  );
}
