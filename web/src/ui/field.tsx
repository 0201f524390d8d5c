import { type ReactNode, useId } from 'react';
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

export const fieldClass = 'flex flex-col gap-1.5';
export const inputClass =
  'w-full min-h-12 rounded-field border border-field-line bg-white px-3.5 py-2.5 placeholder:text-ink-faint ' +
  'focus:border-brand focus:outline-2 focus:outline-offset-0 focus:outline-brand data-invalid:border-danger ' +
  'disabled:border-line disabled:bg-canvas disabled:text-ink-faint';
export const labelClass = 'font-medium';
export const descriptionClass = 'text-sm text-ink-soft';
export const errorClass = 'flex items-start gap-1.5 text-sm font-medium text-danger';

/** Typed text takes its direction from itself; an empty field from the page, so that its placeholder stands right. */
export function textDirection(value: string): 'auto' | 'rtl' | 'ltr' | undefined {
  // An `@` or a dash says nothing of what will follow it.
  if (/^[\p{P}\s]*$/u.test(value)) return undefined;
  // The Latin letters of a template's `{place}` at its beginning say nothing of the rest.
  return value.startsWith('{') ? (/\p{Script=Arabic}/u.test(value) ? 'rtl' : 'ltr') : 'auto';
}

/** What ties a control of the browser's own to its label and its notes. `invalid` is for the element around them: see `focusFirstInvalid`. */
export function useField({ description, error, optional = false }: FieldProps, isInvalid = error !== undefined) {
  const id = useId();
  const notes = [description && `${id}-description`, error && `${id}-error`].filter(Boolean).join(' ');
  const invalid = { 'data-invalid': isInvalid || undefined };
  const states = {
    'aria-describedby': notes || undefined,
    'aria-required': !optional || undefined,
    'aria-invalid': isInvalid || undefined,
  };
  return { id, invalid, control: { id, ...states, ...invalid }, group: { 'aria-labelledby': `${id}-label`, ...states, ...invalid } };
}

interface FieldLabelProps extends Pick<FieldProps, 'label' | 'optional'> {
  id: string;
  /** Of a group, whose controls have labels of their own. */
  isGroup?: boolean;
}

export function FieldLabel({ id, isGroup = false, ...props }: FieldLabelProps) {
  return isGroup ? (
    <span id={`${id}-label`} className={labelClass}>
      <LabelWords {...props} />
    </span>
  ) : (
    <label htmlFor={id} className={labelClass}>
      <LabelWords {...props} />
    </label>
  );
}

export function LabelWords({ label, optional }: Pick<FieldProps, 'label' | 'optional'>) {
  const { optional: optionalWord } = useMessages(words);
  return (
    <>
      {label} {optional && <span className="font-normal text-ink-faint">{optionalWord}</span>}
    </>
  );
}

export function FieldNotes({ id, description, error }: Pick<FieldProps, 'description' | 'error'> & { id: string }) {
  return (
    <>
      {description && (
        <span id={`${id}-description`} className={descriptionClass}>
          {description}
        </span>
      )}
      {error && (
        <span id={`${id}-error`} className={errorClass}>
          <ErrorNote error={error} />
        </span>
      )}
    </>
  );
}

export function ErrorNote({ error }: { error: string | undefined }) {
  return (
    <>
      <Icon name="error" className="mt-0.5 size-4.5" />
      {error}
    </>
  );
}
