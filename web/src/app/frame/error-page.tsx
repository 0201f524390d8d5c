import type { ErrorComponentProps } from '@tanstack/react-router';
import { useMessages } from '#i18n';
import { Button, EmptyState, PageHeader } from '#ui';
import { BareFrame } from './bare-frame.tsx';
import { frameWords } from './frame-words.ts';
import { HomeLink } from './home-link.tsx';

/** What stands in place of a page that broke, or whose code did not arrive. */
export function ErrorPage({ reset }: ErrorComponentProps) {
  const { errorTitle, error, retry } = useMessages(frameWords);
  return (
    <BareFrame>
      <PageHeader title={errorTitle} />
      <EmptyState
        icon="error"
        title={error}
        action={
          <div className="flex flex-wrap justify-center gap-3">
            <Button icon="refresh" onPress={reset}>
              {retry}
            </Button>
            <HomeLink />
          </div>
        }
      />
    </BareFrame>
  );
}
