import { useMessages } from '#i18n';
import { useDraft } from '#platform/draft.ts';
import { Banner, Button, PageHeader, RadioCards } from '#ui';
import { CallerPart } from './caller-part.tsx';
import { CasePart } from './case-part.tsx';
import { emptyDesk } from './desk-draft.ts';
import { deskWords } from './desk-words.ts';
import { Entered } from './entered.tsx';
import { useEnter } from './use-enter.ts';

/** Everything of a call on one screen, for hands that stay on the keyboard. */
export function DeskPage() {
  const words = useMessages(deskWords);
  const draft = useDraft('desk', emptyDesk);
  const { value, change, clear } = draft;
  const { send, submit, message, errors } = useEnter(draft);
  if (submit.data) {
    return (
      <>
        <PageHeader title={words.title} />
        <Entered of={submit.data} onNext={submit.reset} />
      </>
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Ctrl+Enter sends from wherever the cursor stands
    <div
      className="flex flex-col gap-5"
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
      }}
    >
      <PageHeader title={words.title} description={words.about} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 xl:grid-cols-[26rem_minmax(0,1fr)]">
        <div className="flex flex-col gap-5">
          <RadioCards
            label={words.channel}
            options={[
              { value: 'phone', label: words.phoneChannel },
              { value: 'counter', label: words.counterChannel },
            ]}
            columns={2}
            value={value.channel}
            onChange={(channel) => change({ channel })}
          />
          <CallerPart draft={draft} errors={errors} />
        </div>
        <div className="flex flex-col gap-5">
          <CasePart draft={draft} errors={errors} />
          {message && <Banner tone="danger">{message}</Banner>}
          <div className="flex flex-wrap items-center gap-4">
            <Button size="large" icon="send" isPending={submit.isPending} onPress={send}>
              {words.send}
            </Button>
            <Button variant="quiet" icon="trash" onPress={clear}>
              {words.clear}
            </Button>
            <span className="text-sm text-ink-soft">{words.keys}</span>
          </div>
        </div>
      </div>
    </div>
  );
}
