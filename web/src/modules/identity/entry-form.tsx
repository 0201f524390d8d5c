import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useErrorWords } from '#platform/errors.ts';
import { Banner, Button } from '#ui';

interface EntryFormProps {
  submitLabel: string;
  isReady?: boolean;
  onSubmit(): Promise<unknown>;
  children: ReactNode;
}

/** One step of the way in. What was typed stays when it is refused. */
export function EntryForm({ submitLabel, isReady = true, onSubmit, children }: EntryFormProps) {
  const submit = useMutation({ mutationFn: onSubmit });
  const { message, fields } = useErrorWords(submit.error);
  // Each step asks for one or two things: what is wrong with one of them is all there is to say.
  const said = Object.values(fields)[0] ?? message;
  return (
    <form
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady && !submit.isPending) submit.mutate();
      }}
    >
      {said && <Banner tone="danger">{said}</Banner>}
      {children}
      <Button type="submit" size="large" wide isPending={submit.isPending} isDisabled={!isReady}>
        {submitLabel}
      </Button>
    </form>
  );
}
