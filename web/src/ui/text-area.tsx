import type { ComponentProps, ReactNode } from 'react';
import { useMessages } from '#i18n';
import { classes } from './classes.ts';
import { FieldLabel, FieldNotes, type FieldProps, fieldClass, inputClass, textDirection, useField } from './field.tsx';
import { useAutoFocus } from './use-auto-focus.ts';
import { words } from './words.ts';

interface TextAreaProps extends FieldProps {
  value: string;
  onChange(value: string): void;
  /** Counted down under the field. More can be typed: nobody's pasted text is cut off in silence. */
  maximum: number;
  rows?: number;
  placeholder?: string;
  isDisabled?: boolean;
  autoFocus?: boolean;
  /** What an assistant at the keyboard needs of the control: its keys, and what it shows meanwhile. */
  control?: ComponentProps<'textarea'>;
  /** Right below the control. */
  below?: ReactNode;
}

export function TextArea(props: TextAreaProps) {
  const { label, description, error, optional = false, maximum, rows = 5, placeholder, value, onChange, isDisabled, autoFocus } = props;
  const { control: assisted, below } = props;
  const { remaining, excess } = useMessages(words);
  const left = maximum - value.length;
  const { id, invalid, control } = useField(props, error !== undefined || left < 0);
  const field = useAutoFocus<HTMLTextAreaElement>(autoFocus);
  return (
    <div {...invalid} className={fieldClass}>
      <FieldLabel id={id} label={label} optional={optional} />
      <textarea
        {...assisted}
        {...control}
        ref={field}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        rows={rows}
        placeholder={placeholder}
        disabled={isDisabled}
        dir={textDirection(value)}
        className={classes(inputClass, 'field-sizing-content min-h-32 resize-y')}
      />
      {below}
      <div className="flex flex-wrap justify-between gap-x-4">
        <div>
          <FieldNotes id={id} description={description} error={error} />
        </div>
        <span className={classes('ms-auto text-sm', left < 0 ? 'font-medium text-danger' : 'text-ink-faint')}>
          {left < 0 ? excess(-left) : remaining(left)}
        </span>
      </div>
    </div>
  );
}
