import { useLanguage } from '#i18n';
import { client } from '#platform/client.ts';
import { TextArea } from '#ui';
import { AgencySelect, CategorySelect, DepartmentSelect, unsaid } from './agency-fields.tsx';
import { type MoveDialogProps, MoveForm } from './move-dialog.tsx';
import { moveWords } from './move-words.ts';
import { useMoveDraft } from './use-move-draft.ts';

interface ReferDraft {
  agency: string | null;
  department: string;
  category: string;
  reason: string;
}

/** Finds a case its agency. Department and category are the agency's own, so another agency begins them anew. */
export function ReferDialog(props: MoveDialogProps) {
  const { number } = props.detail;
  const words = moveWords[useLanguage()].refer;
  const initial = { agency: null, department: unsaid, category: unsaid, reason: '' };
  const { value, change, clear } = useMoveDraft<ReferDraft>(number, 'refer', initial);

  const send = () =>
    client.voice.refer({
      params: { number },
      body: {
        agency: value.agency ?? '',
        ...(value.department !== unsaid && { department: value.department }),
        ...(value.category !== unsaid && { category: value.category }),
        ...(value.reason.trim() && { reason: value.reason }),
      },
    });

  return (
    <MoveForm {...props} move="refer" send={send} onSent={clear}>
      {(errors) => (
        <>
          <AgencySelect
            value={value.agency}
            onChange={(agency) => change({ agency, department: unsaid, category: unsaid })}
            error={errors.agency}
          />
          <CategorySelect
            agency={value.agency}
            value={value.category}
            onChange={(category) => change({ category })}
            error={errors.category}
          />
          <DepartmentSelect
            agency={value.agency}
            value={value.department}
            onChange={(department) => change({ department })}
            error={errors.department}
          />
          <TextArea
            label={words.field}
            description={words.hint}
            optional
            error={errors.reason}
            maximum={2000}
            rows={3}
            value={value.reason}
            onChange={(reason) => change({ reason })}
          />
        </>
      )}
    </MoveForm>
  );
}
