import { useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { Banner, Button } from '#ui';
import { TypedText } from '../../shared/typed-text.tsx';
import { unsaid } from './agency-fields.tsx';
import { type MoveDialogProps, MoveForm } from './move-dialog.tsx';
import { emptyPart, type PartDraft, SplitPart } from './split-part.tsx';
import { splitWords } from './split-words.ts';
import { useMoveDraft } from './use-move-draft.ts';

const most = 10;

/** What each agency is to answer. The words begin as the citizen's own, to be cut down to what concerns the agency. */
export function SplitDialog(props: MoveDialogProps) {
  const { number, text, agency } = props.detail;
  const words = useMessages(splitWords);
  const files = props.detail.timeline
    .filter(({ side, what }) => side === 'citizen' || what === 'submitted')
    .flatMap((event) => event.files);
  const first: PartDraft = { ...emptyPart(text), agency: agency?.code ?? null, category: props.detail.category?.code ?? unsaid };
  const { value, change, clear } = useMoveDraft(number, 'split', { parts: [first, emptyPart(text)] });

  const send = () => client.voice.split({ params: { number }, body: { parts: value.parts.map(partBody) } });
  const changePart = (at: number, part: Partial<PartDraft>) =>
    change({ parts: value.parts.map((old, index) => (index === at ? { ...old, ...part } : old)) });

  return (
    <MoveForm {...props} move="split" size="large" send={send} onSent={clear}>
      {(errors) => (
        <>
          <p className="text-ink-soft">{words.why}</p>
          {errors.parts && <Banner tone="danger">{words.twoAgencies}</Banner>}
          <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,18rem)_minmax(0,1fr)]">
            <section aria-label={words.whole} className="flex min-w-0 flex-col gap-2 lg:sticky lg:top-0">
              <p className="font-medium">{words.whole}</p>
              <TypedText text={text} />
            </section>
            <div className="flex min-w-0 flex-col gap-5">
              {value.parts.map((part, index) => (
                <SplitPart
                  // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the list
                  key={index}
                  index={index}
                  part={part}
                  files={files}
                  errors={errors}
                  onChange={(changed) => changePart(index, changed)}
                  onRemove={value.parts.length > 2 ? () => change({ parts: value.parts.filter((_, at) => at !== index) }) : undefined}
                />
              ))}
              {value.parts.length < most && (
                <div>
                  <Button variant="secondary" icon="plus" onPress={() => change({ parts: [...value.parts, emptyPart(text)] })}>
                    {words.add}
                  </Button>
                </div>
              )}
            </div>
          </div>
        </>
      )}
    </MoveForm>
  );
}

const partBody = ({ agency, category, text, files }: PartDraft) => ({
  agency: agency ?? '',
  ...(category !== unsaid && { category }),
  text,
  files,
});
