import type { Me } from '@sawt/contract';
import type { ReactNode } from 'react';
import { defineMessages, useMessages } from '#i18n';
import { useMe } from '#platform/session.ts';
import { Banner, Card, QueryView } from '#ui';
import { buttonClass } from '#ui/button-class.ts';
import { ConsentNotice } from './consents/consent-gate.tsx';
import { PhoneSignIn } from './sign-in/phone-sign-in.tsx';

const messages = defineMessages({
  ar: {
    staff: 'أنت داخل بحساب موظف، وهذه صفحات المستفيدين.',
    toStaff: 'إلى صفحات الموظفين',
  },
  en: {
    staff: 'You are signed in with a staff account; these pages are for citizens and residents.',
    toStaff: 'To the staff pages',
  },
});

interface CitizenOnlyProps {
  /** Why one has to sign in here. */
  why: string;
  children(me: Me): ReactNode;
}

/** What only a signed-in citizen has. Whoever is not signed in does so on the spot, without leaving the page. */
export function CitizenOnly({ why, children }: CitizenOnlyProps) {
  const me = useMe();
  return (
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
  );
}

/** The staff's pages are another document: an ordinary link. */
export function StaffNotice() {
  const { staff, toStaff } = useMessages(messages);
  return (
    <Banner
      tone="info"
      action={
        <a href="/staff" className={buttonClass('secondary', 'medium', false)}>
          {toStaff}
        </a>
      }
    >
      {staff}
    </Banner>
  );
}
