import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { useErrorWords } from '#platform/errors.ts';
import { Banner, Button, Card, EmptyState, PageHeader, TextArea, TextField } from '#ui';
import { citizenKeyOf, isWrongKey } from './citizen-key.ts';
import { citizenSearchWords } from './citizen-search-words.ts';
import { FoundCitizen } from './found-citizen.tsx';

/** Whom an officer finds by a whole number. Neither it nor the result stands in the address, and both are gone with the page. */
export function CitizensPage() {
  const words = useMessages(citizenSearchWords);
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  const [isWrong, setWrong] = useState(false);
  const search = useMutation({
    gcTime: 0,
    mutationFn: (by: NonNullable<ReturnType<typeof citizenKeyOf>>) =>
      client.voice.findCitizens({ body: { by, ...(reason.trim() && { reason }) } }),
  });
  const { message, fields } = useErrorWords(search.error);
  const citizens = search.data?.citizens;

  function submit(): void {
    const by = citizenKeyOf(typed);
    setWrong(by === null);
    if (by && !search.isPending) search.mutate(by);
  }

  return (
    <div className="flex max-w-5xl flex-col gap-6">
      <PageHeader title={words.title} description={words.about} />
      <Card>
        <form
          noValidate
          className="flex max-w-2xl flex-col gap-5"
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          {message && !fields.reason && <Banner tone="danger">{message}</Banner>}
          <TextField
            label={words.key}
            description={words.keyHint}
            kind="digits"
            autoComplete="off"
            maxLength={40}
            value={typed}
            onChange={setTyped}
            error={isWrong || isWrongKey(typed) ? words.keyWrong : undefined}
          />
          <TextArea
            label={words.reason}
            description={words.recorded}
            maximum={500}
            rows={2}
            value={reason}
            onChange={setReason}
            error={fields.reason}
          />
          <div>
            <Button type="submit" icon="search" isPending={search.isPending}>
              {words.submit}
            </Button>
          </div>
        </form>
      </Card>
      <div aria-live="polite" className="flex flex-col gap-6">
        {citizens && citizens.length === 0 && (
          <EmptyState icon="user" title={words.none}>
            {words.noneText}
          </EmptyState>
        )}
        {citizens && citizens.length > 0 && <p className="text-ink-soft">{words.found(citizens.length)}</p>}
        {citizens?.map((citizen) => (
          <FoundCitizen key={citizen.id} citizen={citizen} />
        ))}
      </div>
    </div>
  );
}
