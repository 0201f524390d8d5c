import { useMessages } from '#i18n';
import { loadAgain } from '#platform/new-version.ts';
import { Button, EmptyState, PageHeader } from '#ui';
import { frameWords } from './frame-words.ts';
import { HomeLink } from './home-link.tsx';

/** What stands in place of a page that broke, or whose code did not arrive: a newer version may have taken its place, so all is loaded again. */
export function ErrorNotice() {
  const { errorTitle, error, retry } = useMessages(frameWords);
  return (
    <>
      <PageHeader title={errorTitle} />
      <EmptyState
        icon="error"
        title={error}
        action={
          <div className="flex flex-wrap justify-center gap-3">
            <Button icon="refresh" onPress={loadAgain}>
              {retry}
            </Button>
            <HomeLink />
          </div>
        }
      />
    </>
  );
}
