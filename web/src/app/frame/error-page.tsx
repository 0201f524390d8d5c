import type { ErrorComponentProps } from '@tanstack/react-router';
import { useMessages } from '#i18n';
import { loadAgain, useNewVersion } from '#platform/new-version.ts';
import { Button, EmptyState, PageHeader } from '#ui';
import { BareFrame } from './bare-frame.tsx';
import { frameWords } from './frame-words.ts';
import { HomeLink } from './home-link.tsx';

/** What stands in place of a page that broke, or whose code did not arrive. */
export function ErrorPage({ reset }: ErrorComponentProps) {
  const { errorTitle, error, retry, newVersion, newVersionText, loadNewVersion } = useMessages(frameWords);
  const isOld = useNewVersion();
  return (
    <BareFrame>
      <PageHeader title={isOld ? newVersion : errorTitle} />
      <EmptyState
        icon={isOld ? 'refresh' : 'error'}
        title={isOld ? newVersionText : error}
        action={
          <div className="flex flex-wrap justify-center gap-3">
            <Button icon="refresh" onPress={isOld ? loadAgain : reset}>
              {isOld ? loadNewVersion : retry}
            </Button>
            <HomeLink />
          </div>
        }
      />
    </BareFrame>
  );
}
