import type { AccountSession } from '@sawt/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { defineMessages, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { useErrorWords } from '#platform/errors.ts';
import { proven } from '#platform/proof.ts';
import { Banner, Button, Card, DateTime, QueryView } from '#ui';
import { useDeviceName } from './device-name.ts';

const messages = defineMessages({
  ar: {
    title: 'الأجهزة التي سجّلت الدخول منها',
    explained: 'إن رأيت جهازًا لا تعرفه فأنهِ جلسته.',
    thisDevice: 'هذا الجهاز',
    used: 'آخر استخدام',
    end: 'إنهاء الجلسة',
    endOf: (device: string) => `إنهاء الجلسة: ${device}`,
    endOthers: 'إنهاء الجلسات الأخرى كلها',
    onlyThis: 'لا جلسات أخرى.',
  },
  en: {
    title: 'Where you are signed in',
    explained: 'If you see a device that you do not know, end its session.',
    thisDevice: 'This device',
    used: 'Last used',
    end: 'End session',
    endOf: (device: string) => `End session: ${device}`,
    endOthers: 'End all other sessions',
    onlyThis: 'There are no other sessions.',
  },
});

const sessionsKey = ['me', 'sessions'];

/** Where one is signed in, and the way to end it. */
export function SessionsCard() {
  const words = useMessages(messages);
  const queries = useQueryClient();
  const sessions = useQuery({ queryKey: sessionsKey, queryFn: ({ signal }) => client.identity.listSessions({}, { signal }) });
  const onSettled = () => queries.invalidateQueries({ queryKey: sessionsKey });
  const end = useMutation({ mutationFn: (id: string) => proven(() => client.identity.endSession({ params: { id } })), onSettled });
  const endOthers = useMutation({ mutationFn: () => proven(() => client.identity.endOtherSessions()), onSettled });
  const { message } = useErrorWords(end.error ?? endOthers.error);
  return (
    <Card title={words.title}>
      <div className="flex flex-col gap-4">
        <p className="text-ink-soft">{words.explained}</p>
        {message && <Banner tone="danger">{message}</Banner>}
        <QueryView query={sessions} lines={3}>
          {(list) => (
            <>
              <ul className="w-full divide-y divide-line">
                {list.map((session) => (
                  <SessionRow
                    key={session.id}
                    session={session}
                    isEnding={end.isPending && end.variables === session.id}
                    onEnd={() => end.mutate(session.id)}
                  />
                ))}
              </ul>
              {list.length > 1 ? (
                <div className="mt-4">
                  <Button variant="secondary" isPending={endOthers.isPending} onPress={() => endOthers.mutate()}>
                    {words.endOthers}
                  </Button>
                </div>
              ) : (
                <p className="text-ink-soft">{words.onlyThis}</p>
              )}
            </>
          )}
        </QueryView>
      </div>
    </Card>
  );
}

interface SessionRowProps {
  session: AccountSession;
  isEnding: boolean;
  onEnd(): void;
}

function SessionRow({ session: { current, usedAt, address, userAgent }, isEnding, onEnd }: SessionRowProps) {
  const words = useMessages(messages);
  const device = useDeviceName(userAgent);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
      <div className="min-w-0 flex-1 basis-56">
        <p className="font-medium">{device}</p>
        <p className="text-sm/6 text-ink-soft">
          {current ? words.thisDevice : words.used} · <DateTime at={usedAt} form="relative" />
          {address && (
            <>
              {' · '}
              <bdi dir="ltr">{address}</bdi>
            </>
          )}
        </p>
      </div>
      {!current && (
        <Button variant="quiet" isPending={isEnding} onPress={onEnd} aria-label={words.endOf(device)}>
          {words.end}
        </Button>
      )}
    </li>
  );
}
