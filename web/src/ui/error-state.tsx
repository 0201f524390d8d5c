import { useMessages } from '#i18n';
import { useErrorWords } from '#platform/errors.ts';
import { Banner } from './banner.tsx';
import { Button } from './button.tsx';
import { words } from './words.ts';

/** What stands in place of data that did not come. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { failed, retry } = useMessages(words);
  const { message } = useErrorWords(error);
  return (
    <Banner
      tone="danger"
      title={failed}
      action={
        onRetry && (
          <Button variant="secondary" icon="refresh" onPress={onRetry}>
            {retry}
          </Button>
        )
      }
    >
      {message}
    </Banner>
  );
}
