import type { Caller } from '@sawt/contract';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { useErrorWords } from '#platform/errors.ts';
import { normalisePhone } from '#platform/phone.ts';
import { Banner, Button, TextField } from '#ui';
import { citizenKeyOf, isWrongKey } from '../citizens/citizen-key.ts';
import type { PartProps } from './caller-part.tsx';
import { deskWords } from './desk-words.ts';
import { KnownCaller } from './known-caller.tsx';

/** The caller by a whole number. Who has none of these numbers yet is entered anew, with what was typed. */
export function LookUp({ draft: { value, change }, errors }: PartProps) {
  const words = useMessages(deskWords);
  const [isWrong, setWrong] = useState(false);
  const [several, setSeveral] = useState<Caller[]>([]);
  const search = useMutation({
    gcTime: 0,
    mutationFn: (by: NonNullable<ReturnType<typeof citizenKeyOf>>) => client.intake.findCaller({ body: { by } }),
    onSuccess: ({ callers, consents }) => {
      const [only] = callers;
      if (callers.length > 1) return setSeveral(callers);
      const typed = normalisePhone(value.number) ? { phone: value.number } : { identityNumber: value.number };
      change({ texts: consents, ...(only ? { caller: only } : { isNew: true, ...typed }) });
    },
  });
  const { message } = useErrorWords(search.error);

  function look(): void {
    const by = citizenKeyOf(value.number);
    setWrong(by === null);
    if (by && !search.isPending) search.mutate(by);
  }

  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        look();
      }}
    >
      {message && <Banner tone="danger">{message}</Banner>}
      <TextField
        label={words.number}
        description={words.numberHint}
        kind="digits"
        autoComplete="off"
        autoFocus
        maxLength={40}
        value={value.number}
        onChange={(number) => {
          setWrong(false);
          change({ number });
        }}
        error={isWrong || isWrongKey(value.number) ? words.numberWrong : errors.number}
      />
      <div>
        <Button type="submit" size="large" variant="secondary" icon="search" isPending={search.isPending}>
          {words.look}
        </Button>
      </div>
      {several.length > 0 && (
        <ul aria-label={words.several} className="flex flex-col gap-3">
          <li>{words.several}</li>
          {several.map((caller) => (
            <li key={caller.id} className="flex flex-wrap items-center justify-between gap-3 border-t border-line pt-3">
              <KnownCaller caller={caller} />
              <Button variant="secondary" onPress={() => change({ caller, texts: search.data?.consents ?? [] })}>
                {words.choose}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </form>
  );
}
