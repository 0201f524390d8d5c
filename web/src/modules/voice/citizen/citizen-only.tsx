import type { Me } from '@sawt/contract';
import type { ReactNode } from 'react';
import { useMe } from '#platform/session.ts';
import { Card, QueryView } from '#ui';
import { ConsentNotice } from './consents/consent-gate.tsx';
import { PhoneSignIn } from './sign-in/phone-sign-in.tsx';
import { StaffNotice } from './staff-notice.tsx';

interface CitizenOnlyProps {
  /** Why one has to sign in here. */
  why: string;
  /** Of a page whose own heading comes with what it shows: for as long as that is not there. */
  heading?: ReactNode;
  children(me: Me): ReactNode;
}

/** What only a signed-in citizen has. Whoever is not signed in does so on the spot, without leaving the page. */
export function CitizenOnly({ why, heading, children }: CitizenOnlyProps) {
  const me = useMe();
  return (
    <>
      {(!me.data || me.data.staff) && heading}
      <QueryView query={me}>
        {(who) => {
          if (!who) {
            return (
              <Card title={why}>
                <PhoneSignIn />
              </Card>
            );
          }
          if (who.staff) return <StaffNotice />;
          return (
            <>
              <ConsentNotice />
              {children(who)}
            </>
          );
        }}
      </QueryView>
    </>
  );
}
