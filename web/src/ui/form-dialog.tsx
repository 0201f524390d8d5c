import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useMessages } from '#i18n';
import { type ErrorWords, useErrorWords } from '#platform/errors.ts';
import { Banner } from './banner.tsx';
import { Button } from './button.tsx';
import { Dialog, type DialogProps } from './dialog.tsx';
import { words } from './words.ts';

interface FormDialogProps extends Pick<DialogProps, 'title' | 'isOpen' | 'onOpenChange' | 'size'> {
  submitLabel: string;
  /** A rejection stays in the dialog as words, and so does everything that was typed; success closes it. */
  onSubmit(): Promise<unknown>;
  isDanger?: boolean;
  /** What others did while it was open. A refusal takes the place of its title: the two mostly say the same. */
  meanwhile?: { title?: string; content: ReactNode } | null;
  /** The fields; they find the words for their errors by their dotted path. */
  children(errors: ErrorWords['fields']): ReactNode;
}

export function FormDialog({ submitLabel, onSubmit, isDanger = false, meanwhile, children, ...props }: FormDialogProps) {
  const { cancel } = useMessages(words);
  const form = useId();
  const submit = useMutation({ mutationFn: onSubmit, onSuccess: () => close() });
  const { message, fields } = useErrorWords(submit.error);
  const faults = useShownFaults(submit.error, message !== null);

  function close(): void {
    submit.reset();
    props.onOpenChange(false);
  }

  return (
    <Dialog
      {...props}
      onOpenChange={close}
      actions={
        <>
          <Button variant="secondary" onPress={close}>
            {cancel}
          </Button>
          <Button type="submit" form={form} variant={isDanger ? 'danger' : 'primary'} isPending={submit.isPending}>
            {submitLabel}
          </Button>
        </>
      }
    >
      <form
        id={form}
        ref={faults}
        className="flex flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          submit.mutate();
        }}
      >
        {(message || meanwhile) && (
          <Banner tone={message ? 'danger' : 'warning'} title={message ? undefined : meanwhile?.title}>
            {message}
            {meanwhile?.content}
          </Banner>
        )}
        {children(fields)}
      </form>
    </Dialog>
  );
}

/** In a long dialog one presses its button far below what a refusal says: leads to the first field at fault, or else to its words. */
function useShownFaults(error: unknown, isTold: boolean) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (!error || !isTold) return;
    const field = form.current?.querySelector<HTMLElement>('[data-invalid] :is(input, textarea, select)');
    field?.focus({ preventScroll: true });
    (field ?? form.current?.firstElementChild)?.scrollIntoView({ block: 'center' });
  }, [error, isTold]);
  return form;
}
