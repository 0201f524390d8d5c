import { queryOptions, useQuery } from '@tanstack/react-query';
import { defineMessages, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { Badge, Card, DateTime, QueryView } from '#ui';

const messages = defineMessages({
  ar: {
    title: 'البريد والإشعارات',
    why: 'ما كان سيصل إلى صناديق البريد والأجهزة. أضف بريدك وفعّل الإشعارات من صفحة الحساب.',
    email: 'بريد إلكتروني',
    push: 'إشعار',
    none: 'لا شيء بعد.',
    list: 'رسائل البريد والإشعارات',
  },
  en: {
    title: 'E-mails and notifications',
    why: 'What would have reached mailboxes and devices. Add an address and switch notifications on in the account.',
    email: 'E-mail',
    push: 'Notification',
    none: 'Nothing yet.',
    list: 'E-mails and notifications',
  },
});

const outboxQuery = queryOptions({
  queryKey: ['demo', 'outbox'],
  queryFn: ({ signal }) => client.demo.listDemoOutbox({}, { signal }),
  refetchInterval: 2_000,
});

const shown = 6;

/** The embedded outbox of what does not go by SMS, as plain text. */
export function DemoOutbox() {
  const words = useMessages(messages);
  return (
    <Card title={words.title}>
      <div className="flex flex-col gap-5">
        <p className="text-ink-soft">{words.why}</p>
        <QueryView query={useQuery(outboxQuery)}>
          {(list) =>
            list.length === 0 ? (
              <p className="text-ink-soft">{words.none}</p>
            ) : (
              <ul aria-label={words.list} aria-live="polite" className="flex flex-col gap-3">
                {list.slice(0, shown).map(({ id, channel, recipient, title, text, at }) => (
                  <li key={id} className="flex flex-col gap-2 rounded-card border border-line bg-canvas px-4 py-3">
                    <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
                      <Badge tone="info">{words[channel]}</Badge>
                      <strong dir="auto">{title}</strong>
                    </p>
                    <p dir="auto" className="wrap-anywhere whitespace-pre-line">
                      {text}
                    </p>
                    <p className="flex flex-wrap justify-between gap-x-3 text-sm text-ink-soft">
                      <bdi dir="ltr">{recipient}</bdi>
                      <DateTime at={at} form="relative" />
                    </p>
                  </li>
                ))}
              </ul>
            )
          }
        </QueryView>
      </div>
    </Card>
  );
}
