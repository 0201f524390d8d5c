import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';
import { useMessages } from '#i18n';
import { Icon } from './icon.tsx';
import { words } from './words.ts';

/** What every field has around its control. */
export interface FieldProps {
  label: string;
  description?: ReactNode;
  /** Words of what is wrong, usually from `useErrorWords(error).fields`. */
  error?: string | undefined;
  /** Fields are required unless they say otherwise; the label then says it too. */
  optional?: boolean;
}

export const inputClass =
  'w-full min-h-12 rounded-field border border-field-line bg-white px-3.5 py-2.5 placeholder:text-ink-faint ' +
  'focus:border-brand focus:outline-2 focus:outline-offset-0 focus:outline-brand data-invalid:border-danger ' +
  'disabled:border-line disabled:bg-canvas disabled:text-ink-faint';

/** Typed text takes its direction from itself; an empty field from the page, so that its placeholder stands right. */
export const textDirection = (value: string): 'auto' | undefined => (value ? 'auto' : undefined);

export function FieldLabel({ label, optional }: Pick<FieldProps, 'label' | 'optional'>) {
  const { optional: optionalWord } = useMessages(words);
  return (
    <Label className="font-medium">
      {label} {optional && <span className="font-normal text-ink-faint">{optionalWord}</span>}
    </Label>
  );
}

export function FieldNotes({ description, error }: Pick<FieldProps, 'description' | 'error'>) {
  return (
    <>
      {description && (
        <Text slot="description" className="text-sm text-ink-soft">
          {description}
        </Text>
      )}
      <FieldError className="flex items-start gap-1.5 text-sm font-medium text-danger">
        <Icon name="error" className="mt-0.5 size-4.5" />
        {error}
      </FieldError>
    </>
  );
}
