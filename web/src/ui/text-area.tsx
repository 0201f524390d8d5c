import { TextArea as AriaTextArea, TextField as AriaTextField } from 'react-aria-components';
import { useMessages } from '#i18n';
import { classes } from './classes.ts';
import { FieldLabel, FieldNotes, type FieldProps, inputClass, textDirection } from './field.tsx';
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
}

export function TextArea({ label, description, error, optional = false, maximum, rows = 5, placeholder, ...props }: TextAreaProps) {
  const { remaining, excess } = useMessages(words);
  const left = maximum - props.value.length;
  return (
    <AriaTextField
      {...props}
      isRequired={!optional}
      isInvalid={error !== undefined || left < 0}
      validationBehavior="aria"
      className="flex flex-col gap-1.5"
    >
      <FieldLabel label={label} optional={optional} />
      <AriaTextArea
        rows={rows}
        placeholder={placeholder}
        dir={textDirection(props.value)}
        className={classes(inputClass, 'field-sizing-content min-h-32 resize-y')}
      />
      <div className="flex flex-wrap justify-between gap-x-4">
        <div>
          <FieldNotes description={description} error={error} />
        </div>
        <span className={classes('ms-auto text-sm', left < 0 ? 'font-medium text-danger' : 'text-ink-faint')}>
          {left < 0 ? excess(-left) : remaining(left)}
        </span>
      </div>
    </AriaTextField>
  );
}
