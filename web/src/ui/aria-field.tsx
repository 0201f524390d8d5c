import { FieldError, Label, Text } from 'react-aria-components';
import { descriptionClass, ErrorNote, errorClass, type FieldProps, LabelWords, labelClass } from './field.tsx';

/** The label of a field of react-aria, which ties it to its control. */
export function AriaFieldLabel(props: Pick<FieldProps, 'label' | 'optional'>) {
  return (
    <Label className={labelClass}>
      <LabelWords {...props} />
    </Label>
  );
}

export function AriaFieldNotes({ description, error }: Pick<FieldProps, 'description' | 'error'>) {
  return (
    <>
      {description && (
        <Text slot="description" className={descriptionClass}>
          {description}
        </Text>
      )}
      <FieldError className={errorClass}>
        <ErrorNote error={error} />
      </FieldError>
    </>
  );
}
