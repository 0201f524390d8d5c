import { useMessages } from '#i18n';
import { useLiveState } from '#platform/live.ts';
import { loadAgain, useNewVersion } from '#platform/new-version.ts';
import { useOnline } from '#platform/offline.ts';
import { Banner, Button } from '#ui';
import { frameWords } from './frame-words.ts';

/** A lost connection, and that the server has a newer version than this page is of, are said above every page. */
export function Notices() {
  const { offline, liveLost, newVersion, loadNewVersion } = useMessages(frameWords);
  const isOnline = useOnline();
  const live = useLiveState();
  const isOld = useNewVersion();
  const lost = isOnline ? live === 'lost' && liveLost : offline;
  if (!lost && !isOld) return null;
  return (
    <div className="page-width flex flex-col gap-3 pt-4">
      {lost && <Banner tone="warning">{lost}</Banner>}
      {isOld && (
        <Banner
          tone="info"
          action={
            <Button variant="secondary" icon="refresh" onPress={loadAgain}>
              {loadNewVersion}
            </Button>
          }
        >
          {newVersion}
        </Banner>
      )}
    </div>
  );
}
