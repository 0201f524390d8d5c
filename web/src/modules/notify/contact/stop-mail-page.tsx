import { useMutation } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { useErrorWords } from '#platform/errors.ts';
import { Banner, Button, Card, PageHeader } from '#ui';
import { contactWords } from './contact-words.ts';

/** Where the link at the foot of a mail leads. It asks first: mail scanners follow links, too. */
export function StopMailPage() {
  const words = useMessages(contactWords);
  const { token } = useParams({ from: '/citizen/stop-mail/$token' });
  const stop = useMutation({ mutationFn: () => client.contact.stopMail({ body: { token } }) });
  const { message } = useErrorWords(stop.error);
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader title={stop.isSuccess ? words.stopDone : words.stopTitle} />
      <Card>
        <div className="flex flex-col items-start gap-4">
          {message && <Banner tone="danger">{message}</Banner>}
          <p role="status">{stop.isSuccess ? words.stopDoneText : words.stopWhy}</p>
          {!stop.isSuccess && (
            <Button isPending={stop.isPending} onPress={() => stop.mutate()}>
              {words.stop}
            </Button>
          )}
        </div>
      </Card>
    </div>
  );
}
