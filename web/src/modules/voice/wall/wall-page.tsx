import { useEffect } from 'react';
import { BareFrame } from '#app/frame/bare-frame.tsx';
import { SessionExpired } from '#app/frame/session-expired.tsx';
import { SignInRequired } from '#app/staff/sign-in-required.tsx';
import { useMessages } from '#i18n';
import { useLive } from '#platform/live.ts';
import { loadAgain, useNewVersion } from '#platform/new-version.ts';
import { useMe } from '#platform/session.ts';
import { EmptyState, PageHeader, QueryView } from '#ui';
import { Wall } from './wall.tsx';
import { wallWords } from './wall-words.ts';

/** The screen of the operations room: for whoever follows the whole region. */
export function WallPage() {
  const words = useMessages(wallWords);
  const me = useMe();
  const reach = me.data?.permissions['voice.read_figures'];
  useLive(reach === 'region');
  useWallSize(reach === 'region');
  // Nobody is there to press a button, and nothing is typed.
  const isOld = useNewVersion();
  useEffect(() => {
    if (isOld) loadAgain();
  }, [isOld]);
  if (reach === 'region') {
    return (
      <>
        <Wall />
        <SessionExpired signInPath="/staff/sign-in" />
      </>
    );
  }
  return (
    <BareFrame>
      <QueryView query={me}>
        {(person) =>
          person?.staff ? (
            <>
              <PageHeader title={words.title} />
              <EmptyState icon="lock" title={words.notYours}>
                {words.notYoursText}
              </EmptyState>
            </>
          ) : (
            <SignInRequired isCitizen={person !== null} />
          )
        }
      </QueryView>
    </BareFrame>
  );
}

/** All sizes follow the width of the screen: read from as far away at 3840 pixels as at 1920. */
function useWallSize(isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return;
    document.documentElement.dataset.wall = '';
    return () => {
      delete document.documentElement.dataset.wall;
    };
  }, [isOn]);
}
