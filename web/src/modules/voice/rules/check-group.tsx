import { Checkbox } from '#ui';

interface CheckGroupProps<T extends string> {
  label: string;
  options: readonly T[];
  names: Readonly<Record<T, string>>;
  chosen: readonly T[];
  onChange(chosen: T[]): void;
  description?: string;
  error: string | undefined;
}

/** Any number of a few. */
export function CheckGroup<T extends string>({ label, options, names, chosen, onChange, description, error }: CheckGroupProps<T>) {
  return (
    <fieldset>
      <legend className="font-medium">{label}</legend>
      {description && <p className="text-sm/6 text-ink-soft">{description}</p>}
      {options.map((one) => (
        <Checkbox
          key={one}
          isSelected={chosen.includes(one)}
          onChange={(isOn) => onChange(isOn ? [...chosen, one] : chosen.filter((other) => other !== one))}
        >
          {names[one]}
        </Checkbox>
      ))}
      {error && (
        <p role="alert" className="text-sm font-medium text-danger">
          {error}
        </p>
      )}
    </fieldset>
  );
}
