import { useState } from 'react';
import { toLatinDigits, useMessages } from '#i18n';
import { classes } from './classes.ts';
import { FieldLabel, FieldNotes, type FieldProps, fieldClass, inputClass, textDirection, useField } from './field.tsx';
import { IconButton } from './icon-button.tsx';
import { useAutoFocus } from './use-auto-focus.ts';
import { words } from './words.ts';

interface TextFieldProps extends FieldProps {
  value: string;
  onChange(value: string): void;
  /** `digits`, `phone` and `code` are written left to right, and Arabic-Indic digits typed in them become Latin. */
  kind?: 'text' | 'digits' | 'phone' | 'code' | 'password' | 'username';
  name?: string;
  autoComplete?: string;
  placeholder?: string;
  maxLength?: number;
  isDisabled?: boolean;
  isReadOnly?: boolean;
  autoFocus?: boolean;
}

/** In a right-to-left page the Latin fields keep to the page's own edge. */
const kindClass = {
  text: '',
  digits: 'rtl:text-end',
  phone: 'rtl:text-end',
  code: 'text-center text-2xl tracking-[0.4em]',
  password: 'pe-14 rtl:ps-14 rtl:pe-3.5 rtl:text-end',
  username: 'rtl:text-end',
};
const inputModes = { text: 'text', digits: 'numeric', phone: 'tel', code: 'numeric', password: 'text', username: 'text' } as const;

export function TextField(props: TextFieldProps) {
  const {
    label,
    description,
    error,
    optional = false,
    kind = 'text',
    value,
    onChange,
    isDisabled,
    isReadOnly,
    autoFocus,
    ...others
  } = props;
  const { showPassword, hidePassword } = useMessages(words);
  const [revealed, setRevealed] = useState(false);
  const { id, invalid, control } = useField(props);
  const field = useAutoFocus<HTMLInputElement>(autoFocus);
  const numeric = kind === 'digits' || kind === 'phone' || kind === 'code';
  return (
    <div {...invalid} className={fieldClass}>
      <FieldLabel id={id} label={label} optional={optional} />
      <div className="relative">
        <input
          {...others}
          {...control}
          ref={field}
          type={kind === 'password' && !revealed ? 'password' : 'text'}
          inputMode={inputModes[kind]}
          value={value}
          onChange={({ currentTarget }) => onChange(numeric ? toLatinDigits(currentTarget.value) : currentTarget.value)}
          disabled={isDisabled}
          readOnly={isReadOnly}
          dir={kind === 'text' ? textDirection(value) : 'ltr'}
          className={classes(inputClass, 'read-only:bg-canvas', kindClass[kind])}
        />
        {kind === 'password' && (
          <div className="absolute end-1 top-0.5">
            <IconButton
              icon={revealed ? 'eye-off' : 'eye'}
              label={revealed ? hidePassword : showPassword}
              onPress={() => setRevealed(!revealed)}
            />
          </div>
        )}
      </div>
      <FieldNotes id={id} description={description} error={error} />
    </div>
  );
}
