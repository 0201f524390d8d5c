import { useMutation } from '@tanstack/react-query';
import { linkOptions } from '@tanstack/react-router';
import { useState } from 'react';
import { useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { useErrorWords } from '#platform/errors.ts';
import { normalisePhone } from '#platform/phone.ts';
import { Banner, Button, Card, DataTable, EmptyState, PageHeader, TextField } from '#ui';
import { ofPhoneWords } from './of-phone-words.ts';
import { useDeliveryColumns } from './use-delivery-columns.tsx';

/** The messages to one number. It stands in no address, and is gone with the page. */
export function DeliveriesOfPhonePage() {
  const words = useMessages(ofPhoneWords);
  const columns = useDeliveryColumns();
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const search = useMutation({ gcTime: 0, mutationFn: (phone: string) => client.deliveries.findDeliveries({ body: { phone } }) });
  const { message } = useErrorWords(search.error);
  const found = search.data;

  function submit(): void {
    const phone = normalisePhone(typed);
    setWrong(phone === null);
    if (phone && !search.isPending) search.mutate(phone);
  }

  return (
    <div className="flex flex-col gap-6">
      <PageHeader title={words.title} description={words.about} back={linkOptions({ to: '/staff/deliveries' })} />
      <Card>
        <form
          noValidate
          className="flex max-w-xl flex-col gap-5"
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          {message && <Banner tone="danger">{message}</Banner>}
          <TextField
            label={words.phone}
            description={words.phoneHint}
            kind="phone"
            autoComplete="off"
            maxLength={30}
            value={typed}
            onChange={(next) => {
              setTyped(next);
              setWrong(false);
            }}
            error={isWrong ? words.phoneWrong : undefined}
          />
          <p className="text-sm text-ink-soft">{words.recorded}</p>
          <div>
            <Button type="submit" icon="search" isPending={search.isPending}>
              {words.submit}
            </Button>
          </div>
        </form>
      </Card>
      <div aria-live="polite">
        {found?.length === 0 && (
          <EmptyState icon="message" title={words.none}>
            {words.noneText}
          </EmptyState>
        )}
        {found && found.length > 0 && <DataTable label={words.results} columns={columns} rows={found} rowKey={({ id }) => id} />}
      </div>
    </div>
  );
}
