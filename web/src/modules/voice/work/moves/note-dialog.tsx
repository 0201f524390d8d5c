import type { FileInfo, PhotoPair } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { useLanguage, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import type { ErrorWords } from '#platform/errors.ts';
import { holds, useMe } from '#platform/session.ts';
import { demandArrived } from '#platform/under-way.ts';
import { FilePicker } from '#ui';
import { NoteField, type NoteValue } from '../mentions/note-field.tsx';
import { standing } from '../mentions/typed-mention.ts';
import { PairFields, type TypedPair } from '../photos/pair-fields.tsx';
import { photoWords } from '../photos/photo-words.ts';
import { type MoveDialogProps, MoveForm, type Seen } from './move-dialog.tsx';
import { dialogWords, moveWords } from './move-words.ts';
import { useMoveDraft } from './use-move-draft.ts';

interface Note extends NoteValue {
  files: FileInfo[];
  pairs: TypedPair[];
}
const nothing: Note = { text: '', mentions: [], files: [], pairs: [] };

/** A note among colleagues; who is named in it is told. */
export function NoteDialog(props: MoveDialogProps) {
  const { number } = props.detail;
  const { field, hint } = moveWords[useLanguage()].note;
  const { attachments } = useMessages(dialogWords);
  const { internalOnly } = useMessages(photoWords);
  const { data: me } = useMe();
  const { name, value, change, clear } = useMoveDraft<Note>(number, 'note', nothing);
  const { data: colleagues = [] } = useQuery({
    queryKey: ['voice', 'mentionable', number],
    queryFn: ({ signal }) => client.mentions.listMentionable({ params: { number } }, { signal }),
    staleTime: 60_000,
  });
  const named = standing(value.text, value.mentions);

  async function send(seen: Seen) {
    demandArrived(name);
    const files = value.files.map(({ id }) => id);
    const comparisons = value.pairs as PhotoPair[];
    const body = { ...seen, text: value.text, files, mentions: named.map(({ id }) => id), comparisons };
    return client.voice.note({ params: { number }, body });
  }

  /** Who of those named may not read it, by name. */
  const faultOf = (errors: ErrorWords['fields']) =>
    errors.text ??
    named.flatMap(({ written }, index) => {
      const fault = errors[`mentions.${index}`];
      return fault ? `${written}: ${fault}` : [];
    })[0];

  return (
    <MoveForm {...props} move="note" typed={value.text} send={send} onSent={clear}>
      {(errors) => (
        <>
          <NoteField label={field} description={hint} error={faultOf(errors)} value={value} onChange={change} colleagues={colleagues} />
          {holds(me, 'files.upload') && (
            <FilePicker
              label={attachments}
              {...(errors.files && { error: errors.files })}
              value={value.files}
              onChange={(files) => change({ files })}
              keepAs={name}
            />
          )}
          <PairFields
            detail={props.detail}
            files={value.files}
            value={value.pairs}
            onChange={(pairs) => change({ pairs })}
            errors={errors}
            hint={internalOnly}
          />
        </>
      )}
    </MoveForm>
  );
}
