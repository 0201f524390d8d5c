import { useLanguage, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { TextArea } from '#ui';
import { AgencySelect } from './agency-fields.tsx';
import { type MoveDialogProps, MoveForm, type Seen } from './move-dialog.tsx';
import { dialogWords, moveWords } from './move-words.ts';
import { noTime, TimeFields, timeBody } from './time-fields.tsx';
import { useMoveDraft } from './use-move-draft.ts';

/** The appeal is right: back to the agency, or to another one, with a directive. A rejected case may have none yet. */
export function UpholdDialog(props: MoveDialogProps) {
  const { number, agency: current } = props.detail;
  const words = moveWords[useLanguage()].uphold;
  const { directive, directiveHint } = useMessages(dialogWords);
  const { value, change, clear } = useMoveDraft(number, 'uphold', {
    agency: current?.code ?? null,
    reason: '',
    directive: '',
    ...noTime,
  });

  const send = (seen: Seen) =>
    client.voice.uphold({
      params: { number },
      body: {
        ...{ ...seen, reason: value.reason, ...timeBody(value) },
        ...(value.agency && { agency: value.agency }),
        ...(value.directive.trim() && { directive: value.directive }),
      },
    });

  return (
    <MoveForm {...props} move="uphold" send={send} onSent={clear}>
      {(errors) => (
        <>
          <AgencySelect value={value.agency} onChange={(agency) => change({ agency })} error={errors.agency} />
          <TextArea
            label={words.field}
            description={words.hint}
            error={errors.reason}
            maximum={2000}
            value={value.reason}
            onChange={(reason) => change({ reason })}
            autoFocus
          />
          <TextArea
            label={directive}
            description={directiveHint}
            optional
            rows={3}
            error={errors.directive}
            maximum={2000}
            value={value.directive}
            onChange={(typed) => change({ directive: typed })}
          />
          <TimeFields value={value} onChange={change} errors={errors} />
        </>
      )}
    </MoveForm>
  );
}
