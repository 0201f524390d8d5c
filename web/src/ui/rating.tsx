import { useMessages } from '#i18n';
import { FieldLabel, FieldNotes, type FieldProps, fieldClass, useField } from './field.tsx';
import { laterWords } from './later-words.ts';
import { Stars } from './stars.tsx';

interface RatingProps extends FieldProps {
  /** 1–5, null before a choice. */
  value: number | null;
  onChange(value: number): void;
}

const values = [1, 2, 3, 4, 5] as const;

/** How satisfied somebody is: five stars, each with its words. */
export function Rating(props: RatingProps) {
  const { label, description, error, optional = false, value, onChange } = props;
  const messages = useMessages(laterWords);
  const { id, group } = useField(props);
  return (
    <div role="radiogroup" {...group} className={fieldClass}>
      <FieldLabel id={id} isGroup label={label} optional={optional} />
      <div className="grid grid-cols-5 gap-1.5 sm:gap-3">
        {values.map((star) => (
          <label
            key={star}
            className="relative flex min-h-20 cursor-pointer flex-col items-center justify-center gap-1 rounded-field border border-line bg-white px-1 py-2 text-center text-xs/5 hover:border-brand has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-brand-800 has-checked:border-brand has-checked:bg-brand-50 has-checked:font-medium has-checked:ring-1 has-checked:ring-brand sm:text-sm"
          >
            <input type="radio" name={id} value={star} checked={star === value} onChange={() => onChange(star)} className="sr-only" />
            <Stars filled={value !== null && star <= value ? 1 : 0} outOf={1} />
            {messages[`rating${star}`]}
          </label>
        ))}
      </div>
      <FieldNotes id={id} description={description} error={error} />
    </div>
  );
}
