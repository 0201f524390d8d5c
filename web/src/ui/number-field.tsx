import { NumberField as AriaNumberField, Button, Group, Input } from 'react-aria-components';
import { useMessages } from '#i18n';
import { AriaFieldLabel, AriaFieldNotes } from './aria-field.tsx';
import type { FieldProps } from './field.tsx';
import { Icon } from './icon.tsx';
import { laterWords } from './later-words.ts';

interface NumberFieldProps extends FieldProps {
  /** Null while empty. */
  value: number | null;
  onChange(value: number | null): void;
  /** What is typed beyond them becomes the nearest: they are said beneath, where nothing else is. */
  minimum?: number;
  maximum?: number;
  isDisabled?: boolean;
}

const stepClass = 'grid w-12 cursor-pointer place-items-center text-ink-soft hover:bg-canvas disabled:opacity-45';

/** Understands the digits of either script and shows those of the reader's language. */
export function NumberField({
  label,
  minimum,
  maximum,
  description,
  error,
  optional = false,
  value,
  onChange,
  ...props
}: NumberFieldProps) {
  const { increase, decrease, range } = useMessages(laterWords);
  const bounds = minimum !== undefined && maximum !== undefined ? range(minimum, maximum) : undefined;
  return (
    <AriaNumberField
      {...props}
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
      {...(minimum !== undefined && { minValue: minimum })}
      {...(maximum !== undefined && { maxValue: maximum })}
      isRequired={!optional}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      className="flex flex-col gap-1.5"
    >
      <AriaFieldLabel label={label} optional={optional} />
      <Group className="flex min-h-12 overflow-hidden rounded-field border border-field-line bg-white focus-within:outline-2 focus-within:outline-brand data-invalid:border-danger">
        <Button slot="decrement" aria-label={decrease} className={stepClass}>
          <Icon name="minus" />
        </Button>
        <Input className="w-full min-w-16 border-x border-line text-center outline-none" />
        <Button slot="increment" aria-label={increase} className={stepClass}>
          <Icon name="plus" />
        </Button>
      </Group>
      <AriaFieldNotes description={description ?? bounds} error={error} />
    </AriaNumberField>
  );
}
