import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { defineMessages, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { normalisePhone } from '#platform/phone.ts';
import { Card, DateTime, QueryView, Select, TextField } from '#ui';

const messages = defineMessages({
  ar: {
    title: 'رسائل الجوالات',
    phone: 'رقم الجوال',
    hint: 'اكتب رقمًا، أو اختره مما وصلته رسائل.',
    known: 'أرقام وصلتها رسائل',
    everyone: 'كل الأرقام',
    none: 'لم تصل رسائل بعد. تظهر هنا بعد ثوانٍ من إرسالها.',
    list: 'الرسائل',
  },
  en: {
    title: 'Messages of the phones',
    phone: 'Mobile number',
    hint: 'Type a number, or choose one that has messages.',
    known: 'Numbers with messages',
    everyone: 'All numbers',
    none: 'No messages yet. They appear here seconds after they are sent.',
    list: 'Messages',
  },
});

const route = getRouteApi('/citizen/demo');
const everyone = 'all';
/** Of all phones together; one phone shows everything it has. */
const shownOfAll = 6;

const messagesQuery = (phone: string | null) => ({
  queryKey: ['demo', 'messages', phone],
  queryFn: ({ signal }: { signal: AbortSignal }) => client.demo.listDemoMessages({ query: phone ? { phone } : {} }, { signal }),
  refetchInterval: 2_000,
});

/** The embedded SMS outbox as the phones would show it, renewed every two seconds. */
export function DemoMessages() {
  const words = useMessages(messages);
  const { phone: typed = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const phone = normalisePhone(typed);
  const all = useQuery(messagesQuery(null));
  const query = useQuery(messagesQuery(phone));
  const known = [...new Set(all.data?.map((message) => message.phone))];
  const choose = (next: string) => void navigate({ search: next ? { phone: next } : {}, replace: true });
  return (
    <Card title={words.title}>
      <div className="flex flex-col gap-5">
        <TextField kind="phone" label={words.phone} description={words.hint} optional value={typed} onChange={choose} />
        <Select
          label={words.known}
          options={[{ value: everyone, label: words.everyone }, ...known.map((each) => ({ value: each, label: `\u2066${each}\u2069` }))]}
          value={phone ?? everyone}
          onChange={(chosen) => choose(chosen === everyone ? '' : chosen)}
          optional
        />
        <QueryView query={query}>
          {(list) =>
            list.length === 0 ? (
              <p className="text-ink-soft">{words.none}</p>
            ) : (
              <ul aria-label={words.list} aria-live="polite" className="flex flex-col gap-3">
                {list.slice(0, phone ? list.length : shownOfAll).map(({ id, phone: to, text, at }) => (
                  <li key={id} className="rounded-card rounded-ss-sm border border-line bg-canvas px-4 py-3">
                    <p dir="auto" className="wrap-anywhere whitespace-pre-line">
                      {text}
                    </p>
                    <p className="mt-1 flex flex-wrap justify-between gap-x-3 text-sm text-ink-soft">
                      <bdi dir="ltr">{to}</bdi>
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
