import { Radio, RadioGroup } from 'react-aria-components';
import { useMessages } from '#i18n';
import { classes } from './classes.ts';
import { FieldLabel, FieldNotes, type FieldProps } from './field.tsx';
import { Stars } from './stars.tsx';
import { words } from './words.ts';

interface RatingProps extends FieldProps {
  /** 1–5, null before a choice. */
  value: number | null;
  onChange(value: number): void;
}

const values = [1, 2, 3, 4, 5] as const;

/** How satisfied somebody is: five stars, each with its words. */
export function Rating({ label, description, error, optional = false, value, onChange }: RatingProps) {
  const messages = useMessages(words);
  return (
    <RadioGroup
      orientation="horizontal"
      value={value === null ? null : String(value)}
      onChange={(next) => onChange(Number(next))}
      isRequired={!optional}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      className="flex flex-col gap-1.5"
    >
      <FieldLabel label={label} optional={optional} />
      <div className="grid grid-cols-5 gap-1.5 sm:gap-3">
        {values.map((star) => (
          <Radio
            key={star}
            value={String(star)}
            className={classes(
              'flex min-h-20 cursor-pointer flex-col items-center justify-center gap-1 rounded-field border border-line bg-white px-1 py-2 text-center text-xs/5 sm:text-sm',
              'hover:border-brand data-focus-visible:outline-2 data-focus-visible:outline-offset-2 data-focus-visible:outline-brand-800',
              'data-selected:border-brand data-selected:bg-brand-50 data-selected:font-medium data-selected:ring-1 data-selected:ring-brand',
            )}
          >
            <Stars filled={value !== null && star <= value ? 1 : 0} outOf={1} />
            {messages[`rating${star}`]}
          </Radio>
        ))}
      </div>
      <FieldNotes description={description} error={error} />
    </RadioGroup>
  );
}
