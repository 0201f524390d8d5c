import type { AccountSession, StaffDetail } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { useMessages } from '#i18n';
import { useDeviceName } from '#modules/identity/device-name.ts';
import { Card, DateTime, QueryView } from '#ui';
import { personSessionsQuery } from '../../queries.ts';
import { personWords } from './person-words.ts';

/** Where the person is signed in. They are ended all at once, from the acts of the page. */
export function PersonSessions({ person: { id } }: { person: StaffDetail }) {
  const words = useMessages(personWords);
  const sessions = useQuery(personSessionsQuery(id));
  return (
    <Card title={words.sessions}>
      <QueryView query={sessions} lines={2}>
        {(list) =>
          list.length === 0 ? (
            <p className="text-ink-soft">{words.noSessions}</p>
          ) : (
            <ul className="divide-y divide-line">
              {list.map((session) => (
                <SessionLine key={session.id} session={session} />
              ))}
            </ul>
          )
        }
      </QueryView>
    </Card>
  );
}

function SessionLine({ session: { userAgent, usedAt, address } }: { session: AccountSession }) {
  const words = useMessages(personWords);
  const device = useDeviceName(userAgent);
  return (
    <li className="py-3">
      <p className="font-medium">{device}</p>
      <p className="text-sm/6 text-ink-soft">
        {words.used} <DateTime at={usedAt} form="relative" />
        {address && (
          <>
            {' · '}
            <bdi dir="ltr">{address}</bdi>
          </>
        )}
      </p>
    </li>
  );
}
