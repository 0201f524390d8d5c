import { TextField as AriaTextField, Input } from 'react-aria-components';
import { DateTime } from './date-time.tsx';
import { FieldLabel, FieldNotes, type FieldProps, inputClass } from './field.tsx';

interface DateFieldProps extends FieldProps {
  /** A day of the Gregorian calendar, `2026-11-25`; empty: none yet. */
  value: string;
  onChange(value: string): void;
}

/** The browser's own calendar; what was chosen is said in both calendars beneath. */
export function DateField({ label, description, error, optional = false, value, onChange }: DateFieldProps) {
  return (
    <AriaTextField
      value={value}
      onChange={onChange}
      isRequired={!optional}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      className="flex flex-col gap-1.5"
    >
      <FieldLabel label={label} optional={optional} />
      <Input type="date" className={inputClass} />
      <FieldNotes description={value ? <DateTime at={noonOf(value)} form="date" /> : description} error={error} />
    </AriaTextField>
  );
}

/** A moment of the day that lies in it wherever the reader is. */
export const noonOf = (day: string) => `${day}T09:00:00Z`;
