import { useMessages } from '#i18n';
import { useLiveState } from '#platform/live.ts';
import { useOnline } from '#platform/offline.ts';
import { Banner } from '#ui';
import { frameWords } from './frame-words.ts';

/** A lost connection is said, above every page. */
export function Notices() {
  const { offline, liveLost } = useMessages(frameWords);
  const isOnline = useOnline();
  const live = useLiveState();
  if (isOnline && live !== 'lost') return null;
  return (
    <div className="page-width pt-4">
      <Banner tone="warning">{isOnline ? liveLost : offline}</Banner>
    </div>
  );
}
