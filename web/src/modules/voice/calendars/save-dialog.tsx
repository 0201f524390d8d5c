import { type CalendarDetail, latinDigits } from '@sawt/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { CaseNumber, Checkbox, DateField, DateTime, ErrorState, FormDialog, showToast } from '#ui';
import { calendarWords } from './calendar-words.ts';
import { type CalendarDraft, calendarQuery, shiftQuery } from './queries.ts';

interface SaveDialogProps {
  detail: CalendarDetail;
  draft: CalendarDraft;
  onChange(effectiveFrom: string): void;
  onSaved(): void;
  onClose(): void;
}

/** What the change does to open deadlines, before it is made. */
export function SaveDialog({ detail: { code, version }, draft, onChange, onSaved, onClose }: SaveDialogProps) {
  const words = useMessages(calendarWords);
  const queries = useQueryClient();
  const [moveDeadlines, setMove] = useState(true);

  async function save(): Promise<void> {
    const saved = await client.calendars.saveCalendar({ params: { code }, body: { ...draft, seen: version, moveDeadlines } });
    // Before the page shows the new version, whose editor would find what was typed for the one before.
    onSaved();
    queries.setQueryData(calendarQuery(code).queryKey, saved);
    void queries.invalidateQueries({ queryKey: ['voice', 'calendars'], exact: true });
    showToast(words.saved);
  }

  return (
    <FormDialog title={words.saveTitle} isOpen onOpenChange={onClose} submitLabel={words.save} onSubmit={save}>
      {(errors) => (
        <>
          <DateField
            label={words.effectiveFrom}
            description={words.effectiveAbout}
            value={draft.effectiveFrom}
            onChange={(effectiveFrom) => onChange(latinDigits(effectiveFrom))}
            error={errors.effectiveFrom}
          />
          {draft.effectiveFrom && <Shift code={code} draft={draft} />}
          <Checkbox isSelected={moveDeadlines} onChange={setMove} description={words.moveAbout}>
            {words.moveDeadlines}
          </Checkbox>
        </>
      )}
    </FormDialog>
  );
}

function Shift({ code, draft }: { code: string; draft: CalendarDraft }) {
  const words = useMessages(calendarWords);
  const { number } = useFormats();
  const { data: shift, error, refetch } = useQuery(shiftQuery(code, draft));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!shift) return <p role="status">{words.looking}</p>;
  if (shift.later + shift.earlier === 0) return <p role="status">{words.shiftNone}</p>;
  return (
    <div role="status" className="flex flex-col gap-3 rounded-field border border-warning-200 bg-warning-50 p-4">
      <p className="font-medium">
        {words.shift(number(shift.open))} {words.later(shift.later)}
        {' · '}
        {words.earlier(shift.earlier)}
      </p>
      <p className="text-sm text-ink-soft">{words.farthest}</p>
      <ul className="flex flex-col gap-2 text-sm">
        {shift.examples.map(({ number: caseNumber, before, after }) => (
          <li key={caseNumber + before}>
            <CaseNumber number={caseNumber} />
            <span className="block">
              {words.before}: <DateTime at={before} />
            </span>
            <span className="block">
              {words.after}: <DateTime at={after} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
