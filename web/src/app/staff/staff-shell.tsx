import { Outlet, useLocation } from '@tanstack/react-router';
import { useLive } from '#platform/live.ts';
import { holds, useMe } from '#platform/session.ts';
import { QueryView, Toasts } from '#ui';
import { BareFrame } from '../frame/bare-frame.tsx';
import { KeyboardMap } from '../frame/keyboard-map.tsx';
import { LocaleProvider } from '../frame/locale-provider.tsx';
import { Main } from '../frame/main.tsx';
import { Notices } from '../frame/notices.tsx';
import { OfficialBar } from '../frame/official-bar.tsx';
import { SessionExpired } from '../frame/session-expired.tsx';
import { SkipLink } from '../frame/skip-link.tsx';
import { ActingBanner } from './acting-banner.tsx';
import { EnrolmentRequired, isEnrolmentRequired } from './enrolment-required.tsx';
import { mayOpen } from './navigation.ts';
import { Refused } from './refused.tsx';
import { SideNavigation } from './side-navigation.tsx';
import { SignInRequired } from './sign-in-required.tsx';
import { StaffBar } from './staff-bar.tsx';

/** What stands around every page of the staff; those not signed in, or not staff, are told so in its place. */
export function StaffShell() {
  const me = useMe();
  const address = useLocation({ select: ({ pathname }) => pathname });
  useLive(holds(me.data, 'voice.read_case'));
  if (!me.data?.staff) {
    return (
      <BareFrame>
        {isEnrolmentRequired(me.error) ? (
          <EnrolmentRequired />
        ) : (
          <QueryView query={me}>{(person) => <SignInRequired isCitizen={person !== null} />}</QueryView>
        )}
      </BareFrame>
    );
  }
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <OfficialBar isWide />
      <StaffBar me={me.data} />
      <div className="flex flex-1">
        <aside className="sticky top-18 hidden h-[calc(100dvh-4.5rem)] w-64 shrink-0 overflow-y-auto border-e border-line bg-white p-4 lg:block">
          <SideNavigation me={me.data} />
        </aside>
        <div className="flex min-w-0 flex-1 flex-col">
          <Notices />
          <ActingBanner me={me.data} />
          <Main>
            <LocaleProvider>{mayOpen(me.data, address) ? <Outlet /> : <Refused />}</LocaleProvider>
          </Main>
        </div>
      </div>
      <Toasts />
      <KeyboardMap />
      <SessionExpired signInPath="/staff/sign-in" />
    </div>
  );
}
