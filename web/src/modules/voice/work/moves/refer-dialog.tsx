import { useLanguage, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { Banner, TextArea } from '#ui';
import { ReasonSelect } from '../../shared/reason-fields.tsx';
import { AgencySelect, CategorySelect, DepartmentSelect, unsaid } from './agency-fields.tsx';
import { type MoveDialogProps, MoveForm, type Seen } from './move-dialog.tsx';
import { dialogWords, moveWords } from './move-words.ts';
import { SuggestedPlaces } from './suggested-places.tsx';
import { useMoveDraft } from './use-move-draft.ts';

interface ReferDraft {
  agency: string | null;
  department: string;
  category: string;
  reasonCode: string | null;
  reason: string;
}

/** Finds a case its agency. Department and category are the agency's own, so another agency begins them anew. */
export function ReferDialog(props: MoveDialogProps) {
  const { number, returnedBy } = props.detail;
  const words = moveWords[useLanguage()].refer;
  const { returnedBefore, again } = useMessages(dialogWords);
  const initial = { agency: null, department: unsaid, category: unsaid, reasonCode: null, reason: '' };
  const { value, change, clear } = useMoveDraft<ReferDraft>(number, 'refer', initial);

  // It gave the case back before: sent there again, somebody says why.
  const isAgain = value.agency !== null && returnedBy.includes(value.agency);

  const send = (seen: Seen) =>
    client.voice.refer({
      params: { number },
      body: {
        ...seen,
        agency: value.agency ?? '',
        ...(value.department !== unsaid && { department: value.department }),
        ...(value.category !== unsaid && { category: value.category }),
        ...(isAgain && value.reasonCode && { reasonCode: value.reasonCode }),
        ...(value.reason.trim() && { reason: value.reason }),
      },
    });

  return (
    <MoveForm {...props} move="refer" send={send} onSent={clear}>
      {(errors) => (
        <>
          <SuggestedPlaces number={number} onChoose={({ agency, category }) => change({ agency, category, department: unsaid })} />
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
          {isAgain && (
            <>
              <Banner tone="warning">{returnedBefore}</Banner>
              <ReasonSelect
                move="refer"
                label={again}
                value={value.reasonCode}
                onChange={(reasonCode) => change({ reasonCode })}
                error={errors.reasonCode}
              />
            </>
          )}
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
