import type { CaseDetail } from '@sawt/contract';
import { useMutation } from '@tanstack/react-query';
import { defineMessages, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { useDraft } from '#platform/draft.ts';
import { useErrorWords } from '#platform/errors.ts';
import { Banner, Button, FileList } from '#ui';
import { TypedText } from '../../shared/typed-text.tsx';
import { emptyMessage, MessageFields, messageBody } from './message-fields.tsx';
import { useMakeMove } from './use-make-move.ts';

const messages = defineMessages({
  ar: { title: 'سؤال الجهة لك', reply: 'ردك', send: 'إرسال الرد', done: 'وصل ردك إلى الجهة' },
  en: { title: 'The agency asks you', reply: 'Your reply', send: 'Send the reply', done: 'Your reply reached the agency' },
});

/** What the agency wants to know, and the place to answer it: on the page itself, because it is what the citizen came for. */
export function QuestionCard({ of: { number, timeline } }: { of: CaseDetail }) {
  const words = useMessages(messages);
  const draft = useDraft(`reply.${number}`, emptyMessage);
  const makeMove = useMakeMove();
  const question = timeline.findLast(({ what }) => what === 'ask');
  const send = useMutation({
    mutationFn: async () => {
      await makeMove(client.voice.reply({ params: { number }, body: messageBody(draft) }), words.done);
      draft.clear();
    },
  });
  const { message, fields } = useErrorWords(send.error);
  return (
    <section
      aria-label={words.title}
      className="flex flex-col gap-4 rounded-card border border-warning-200 border-s-4 border-s-warning bg-warning-50 p-5 md:p-6"
    >
      <h2 className="text-lg font-semibold">{words.title}</h2>
      {question?.text && <TypedText text={question.text} />}
      <FileList files={question?.files ?? []} />
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (!send.isPending) send.mutate();
        }}
      >
        {message && <Banner tone="danger">{message}</Banner>}
        <MessageFields label={words.reply} draft={draft} errors={fields} />
        <Button type="submit" size="large" icon="send" isPending={send.isPending}>
          {words.send}
        </Button>
      </form>
    </section>
  );
}
