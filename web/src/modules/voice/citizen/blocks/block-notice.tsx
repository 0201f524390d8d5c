import type { OwnBlock } from '@sawt/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { defineMessages, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { Banner, Button, DateTime, FormDialog, TextArea } from '#ui';

const messages = defineMessages({
  ar: {
    title: 'استقبال البلاغات من حسابك موقوف مؤقتًا',
    reason: 'السبب:',
    until: 'ينتهي الإيقاف:',
    others: 'بلاغاتك السابقة والردود عليها كما هي.',
    object: 'التظلم من الإيقاف',
    objectHint: 'يبتّ فيه موظف آخر غير من أوقف. يُقدَّم مرة واحدة.',
    send: 'تقديم التظلم',
    waits: 'وصل تظلمك، وينظر فيه موظف آخر.',
    dismissed: 'لم يُقبل تظلمك:',
  },
  en: {
    title: 'Your account may send no cases for a while',
    reason: 'Why:',
    until: 'Until:',
    others: 'The cases you sent before and their answers are as they were.',
    object: 'Object to this',
    objectHint: 'Another officer than the one who set it decides. It can be done once.',
    send: 'Send the objection',
    waits: 'We have your objection; another officer looks into it.',
    dismissed: 'Your objection was not upheld:',
  },
});

const ownBlockKey = ['own-block'] as const;

/** Says that one may not send for a while, why, until when, and what can be done about it; nothing while one may. */
export function BlockNotice() {
  const words = useMessages(messages);
  const queries = useQueryClient();
  const { data } = useQuery({ queryKey: ownBlockKey, queryFn: ({ signal }) => client.blocks.getOwnBlock({}, { signal }) });
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  const block = data?.block;
  if (!block) return null;
  return (
    <Banner
      tone="warning"
      title={words.title}
      action={
        block.appeal === null && (
          <Button variant="secondary" icon="flag" onPress={() => setOpen(true)}>
            {words.object}
          </Button>
        )
      }
    >
      <Why block={block} />
      <FormDialog
        title={words.object}
        submitLabel={words.send}
        isOpen={isOpen}
        onOpenChange={setOpen}
        onSubmit={async () => queries.setQueryData(ownBlockKey, await client.blocks.appealBlock({ body: { text } }))}
      >
        {(errors) => (
          <TextArea
            label={words.object}
            description={words.objectHint}
            maximum={2000}
            value={text}
            onChange={setText}
            error={errors.text}
            autoFocus
          />
        )}
      </FormDialog>
    </Banner>
  );
}

function Why({ block: { reason, until, appeal, decision } }: { block: OwnBlock }) {
  const words = useMessages(messages);
  return (
    <div className="flex flex-col gap-1">
      <p>
        {words.reason} <bdi>{reason}</bdi>
      </p>
      <p>
        {words.until} <DateTime at={until} />
      </p>
      <p>{words.others}</p>
      {appeal !== null && decision === null && <p className="font-medium">{words.waits}</p>}
      {decision !== null && (
        <p>
          {words.dismissed} <bdi>{decision}</bdi>
        </p>
      )}
    </div>
  );
}
