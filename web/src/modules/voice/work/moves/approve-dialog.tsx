import { useLanguage, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { FileList, TextArea } from '#ui';
import { TextChanges } from '#ui/text-changes.tsx';
import { besides, Comparisons } from '../../shared/comparisons.tsx';
import { photoWords } from '../photos/photo-words.ts';
import { HeardByOthers } from './heard-by-others.tsx';
import { type MoveDialogProps, MoveForm } from './move-dialog.tsx';
import { dialogWords, moveWords } from './move-words.ts';
import { useMoveDraft } from './use-move-draft.ts';

/** The proposed answer as it goes out. What is sent is what was read here, even if another proposal came meanwhile. */
export function ApproveDialog(props: MoveDialogProps) {
  const { number, proposedAnswer, timeline } = props.detail;
  const words = moveWords[useLanguage()].approve;
  const { proposalFiles, changesSince, yourChanges } = useMessages(dialogWords);
  const proposal = timeline.findLast(({ what }) => what === 'propose');
  const { value, change, clear } = useMoveDraft(number, 'approve', { text: proposedAnswer ?? '' }, `.${proposal?.id}`);
  const pairs = proposal?.comparisons ?? [];
  const files = besides(proposal?.files ?? [], pairs);
  const { proposed } = useMessages(photoWords);
  // Of an answer that was sent back and comes again: what is new in it.
  const earlier = timeline.filter(({ what }) => what === 'propose').at(-2)?.text;
  return (
    <MoveForm
      {...props}
      move="approve"
      typed={value.text}
      send={(seen) => client.voice.approve({ params: { number }, body: { ...value, ...seen } })}
      onSent={clear}
    >
      {(errors) => (
        <>
          <HeardByOthers detail={props.detail} />
          <TextArea
            label={words.field}
            description={words.hint}
            error={errors.text}
            maximum={5000}
            rows={8}
            value={value.text}
            onChange={(text) => change({ text })}
            autoFocus
          />
          {proposedAnswer !== null && value.text !== proposedAnswer ? (
            <Changes title={yourChanges} before={proposedAnswer} after={value.text} />
          ) : (
            earlier && proposedAnswer !== null && <Changes title={changesSince} before={earlier} after={proposedAnswer} />
          )}
          {pairs.length > 0 && (
            <section aria-label={proposed} className="flex flex-col gap-2">
              <p className="font-medium">{proposed}</p>
              <Comparisons pairs={pairs} timeline={timeline} />
            </section>
          )}
          {files.length > 0 && (
            <div className="flex flex-col gap-2">
              <p className="font-medium">{proposalFiles}</p>
              <FileList files={files} />
            </div>
          )}
        </>
      )}
    </MoveForm>
  );
}

function Changes({ title, ...texts }: { title: string; before: string; after: string }) {
  return (
    <section aria-label={title} className="flex flex-col gap-2">
      <p className="font-medium">{title}</p>
      <TextChanges {...texts} />
    </section>
  );
}
