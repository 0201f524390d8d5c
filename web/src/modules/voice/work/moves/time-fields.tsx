import { directiveHours } from '@sawt/contract';
import { useMessages } from '#i18n';
import type { ErrorWords } from '#platform/errors.ts';
import { DateField, NumberField } from '#ui';
import { dialogWords } from './move-words.ts';

/** By when the agency is to respond: working hours, or the end of a day, which goes before them. */
export interface ResponseTime {
  hours: number | null;
  day: string;
}
export const noTime: ResponseTime = { hours: directiveHours, day: '' };

export const timeBody = ({ hours, day }: ResponseTime) => (day ? { day } : hours === null ? {} : { hours });

interface TimeFieldsProps {
  value: ResponseTime;
  onChange(part: Partial<ResponseTime>): void;
  errors: ErrorWords['fields'];
}

export function TimeFields({ value, onChange, errors }: TimeFieldsProps) {
  const { hours, hoursHint, day } = useMessages(dialogWords);
  return (
    <div className="grid items-start gap-5 sm:grid-cols-2">
      <NumberField
        label={hours}
        description={hoursHint}
        optional
        minimum={1}
        maximum={400}
        isDisabled={value.day !== ''}
        value={value.hours}
        onChange={(chosen) => onChange({ hours: chosen })}
        error={errors.hours}
      />
      <DateField label={day} optional value={value.day} onChange={(chosen) => onChange({ day: chosen })} error={errors.day} />
    </div>
  );
}
