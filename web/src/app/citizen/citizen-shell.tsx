import { Outlet } from '@tanstack/react-router';
import { OutboxNotice } from '#modules/voice/citizen/outbox/outbox-notice.tsx';
import { useLive } from '#platform/live.ts';
import { holds, useMe } from '#platform/session.ts';
import { Toasts } from '#ui';
import { Footer } from '../frame/footer.tsx';
import { Main } from '../frame/main.tsx';
import { Notices } from '../frame/notices.tsx';
import { OfficialBar } from '../frame/official-bar.tsx';
import { SessionExpired } from '../frame/session-expired.tsx';
import { SkipLink } from '../frame/skip-link.tsx';
import { BottomNavigation } from './bottom-navigation.tsx';
import { TopBar } from './top-bar.tsx';

/** What stands around every page of the citizen. */
export function CitizenShell() {
  const me = useMe();
  useLive(holds(me.data, 'voice.read_case'));
  return (
    <div className="flex min-h-dvh flex-col pb-18 md:pb-0">
      <SkipLink />
      <OfficialBar />
      <TopBar />
      <Notices />
      <OutboxNotice />
      <Main>
        <Outlet />
      </Main>
      <Footer />
      <BottomNavigation />
      <Toasts />
      <SessionExpired signInPath="/sign-in" />
    </div>
  );
}
