import { useMessages } from '#i18n';
import { Select } from '#ui';
import { preferenceWords } from './preference-words.ts';

const hours = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`);

/** A time of the day by the hour, and whatever else is set already. */
export function TimeSelect({
  label,
  value,
  onChange,
  error,
}: {
  label: string;
  value: string;
  onChange(time: string): void;
  error?: string | undefined;
}) {
  const words = useMessages(preferenceWords);
  const times = [...new Set([...hours, value])].sort();
  return (
    <Select
      label={label}
      options={times.map((time) => ({ value: time, label: words.clock(time) }))}
      value={value}
      onChange={onChange}
      error={error}
    />
  );
}
