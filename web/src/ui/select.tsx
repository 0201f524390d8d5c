import { Select as AriaSelect, Button, ListBox, ListBoxItem, Popover, SelectValue } from 'react-aria-components';
import { useMessages } from '#i18n';
import { classes } from './classes.ts';
import { FieldLabel, FieldNotes, type FieldProps, inputClass } from './field.tsx';
import { Icon } from './icon.tsx';
import { words } from './words.ts';

export interface SelectOption<T extends string> {
  value: T;
  label: string;
  description?: string;
}

interface SelectProps<T extends string> extends FieldProps {
  options: readonly SelectOption<T>[];
  value: NoInfer<T> | null;
  onChange(value: NoInfer<T>): void;
  placeholder?: string;
  isDisabled?: boolean;
}

export function Select<T extends string>(props: SelectProps<T>) {
  const { label, description, error, optional = false, options, value, onChange, placeholder, isDisabled = false } = props;
  const { choose } = useMessages(words);
  return (
    <AriaSelect
      value={value}
      onChange={(key) => onChange(key as T)}
      placeholder={placeholder ?? choose}
      isDisabled={isDisabled}
      isRequired={!optional}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      className="group flex flex-col gap-1.5"
    >
      <FieldLabel label={label} optional={optional} />
      <Button className={classes(inputClass, 'flex cursor-pointer items-center gap-2 text-start group-data-invalid:border-danger')}>
        <SelectValue className="flex-1 truncate data-placeholder:text-ink-faint [&_[slot=description]]:hidden" />
        <Icon name="down" />
      </Button>
      <FieldNotes description={description} error={error} />
      <Popover className="w-(--trigger-width) overflow-auto rounded-field border border-line bg-white p-1 shadow-raised">
        <ListBox className="outline-none">
          {/* By key, not by `items`: those are told apart by their place, and the options of one choice follow from another. */}
          {options.map((option) => (
            <SelectItem key={option.value} option={option} />
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

function SelectItem({ option }: { option: SelectOption<string> }) {
  return (
    <ListBoxItem
      id={option.value}
      textValue={option.label}
      className="flex min-h-11 cursor-pointer items-center gap-2 rounded-md px-3 py-2 outline-none data-focused:bg-brand-50 data-selected:font-medium data-selected:text-brand-800"
    >
      {({ isSelected }) => (
        <>
          <span className="flex-1">
            {option.label}
            {option.description && (
              <span slot="description" className="block text-sm font-normal text-ink-soft">
                {option.description}
              </span>
            )}
          </span>
          {isSelected && <Icon name="check" />}
        </>
      )}
    </ListBoxItem>
  );
}
