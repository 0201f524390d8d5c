import { useRef } from 'react';
import { ComboBox as AriaComboBox, Button, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { useMessages } from '#i18n';
import { AriaFieldLabel, AriaFieldNotes } from './aria-field.tsx';
import { classes } from './classes.ts';
import { type FieldProps, inputClass, textDirection } from './field.tsx';
import { Icon } from './icon.tsx';
import type { SelectOption } from './select.tsx';
import { words } from './words.ts';

interface ComboBoxProps<T extends string> extends FieldProps {
  options: readonly SelectOption<T>[];
  value: NoInfer<T> | null;
  onChange(value: NoInfer<T> | null): void;
  /** Does the option, by its label and description together, fit what was typed? By default where it holds it as it stands. */
  matches?(text: string, typed: string): boolean;
  placeholder?: string;
  /** What is being typed, where the options come from it: those given then are those that fit. */
  onType?(typed: string): void;
  /** As it appears: the cursor is to go on where it was. */
  takesFocus?: boolean;
}

/** One of many by typing a part of its name: for whoever keeps their hands on the keyboard. */
export function ComboBox<T extends string>({
  label,
  description,
  error,
  optional = false,
  options,
  value,
  onChange,
  ...props
}: ComboBoxProps<T>) {
  const { choose } = useMessages(words);
  const field = useRef<HTMLDivElement>(null);
  const { matches, onType, placeholder = '', takesFocus = false } = props;
  return (
    <AriaComboBox
      ref={field}
      {...(onType ? { items: options, onInputChange: onType } : { defaultItems: options })}
      value={value}
      onChange={(key) => onChange(key as T | null)}
      {...(matches && { defaultFilter: matches })}
      // What was typed to find something stays where nothing was chosen: the list closes too when the page moves under it.
      allowsCustomValue={onType !== undefined}
      menuTrigger="focus"
      autoFocus={takesFocus}
      isRequired={!optional}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      className="flex flex-col gap-1.5"
    >
      {({ isOpen }) => (
        <>
          <AriaFieldLabel label={label} optional={optional} />
          <div className="relative">
            <Input placeholder={placeholder} className={classes(inputClass, 'pe-12')} dir={textDirection(value ?? '')} />
            <Button aria-label={choose} className="absolute end-0.5 top-0.5 grid size-11 cursor-pointer place-items-center text-ink-soft">
              <Icon name="down" className={classes('size-5', isOpen ? 'rotate-180' : '')} />
            </Button>
          </div>
          <AriaFieldNotes description={description} error={error} />
          {/* Beside its field: over the window of a dialog only what stands in it. */}
          <Popover
            UNSTABLE_portalContainer={field.current?.closest('dialog') ?? document.body}
            className="max-h-80 w-(--trigger-width) overflow-auto rounded-field border border-line bg-white p-1 shadow-raised"
          >
            <ListBox<SelectOption<T>> className="outline-none">
              {(option) => (
                <ListBoxItem
                  id={option.value}
                  textValue={onType ? option.label : [option.label, option.description].filter(Boolean).join(' · ')}
                  className="flex min-h-11 cursor-pointer items-center gap-2 rounded-md px-3 py-2 outline-none data-focused:bg-brand-50 data-selected:font-medium data-selected:text-brand-800"
                >
                  <span className="flex-1">
                    {option.label}
                    {option.description && <span className="block text-sm font-normal text-ink-soft">{option.description}</span>}
                  </span>
                </ListBoxItem>
              )}
            </ListBox>
          </Popover>
        </>
      )}
    </AriaComboBox>
  );
}
