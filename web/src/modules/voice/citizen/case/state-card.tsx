import type { CaseDetail } from '@sawt/contract';
import { useFormats, useMessages } from '#i18n';
import { Badge, Icon } from '#ui';
import { DueDate } from '../../shared/due-date.tsx';
import { StatusBadge } from '../../shared/status-badge.tsx';
import { casePageWords, stateWords } from './case-page-words.ts';
import { stateCardId } from './use-make-move.ts';

/** Where the case stands, in a sentence, and by when the answer is due. After a move the reading goes on here. */
export function StateCard({ of }: { of: CaseDetail }) {
  const words = useMessages(casePageWords);
  const states = useMessages(stateWords);
  const { text, workingTime } = useFormats();
  const waited = of.clocks.findLast(({ kind }) => kind === 'answer')?.pausedMinutes ?? 0;
  return (
    <section
      id={stateCardId}
      tabIndex={-1}
      aria-label={words.state}
      className="flex flex-col gap-3 rounded-card border border-line border-s-4 border-s-brand bg-white p-5 shadow-card md:p-6"
    >
      <div className="flex flex-wrap gap-2">
        <StatusBadge status={of.status} reader="citizen" />
        {of.agency && <Badge icon="building">{text(of.agency.name)}</Badge>}
      </div>
      <p className="text-lg/8">{states[of.status]}</p>
      {of.dueAt && (
        <p className="flex flex-wrap items-center gap-x-2">
          <Icon name="calendar" className="size-5 text-ink-soft" />
          <span className="text-ink-soft">{words.due}:</span>
          <DueDate of={of} form="full" />
        </p>
      )}
      {waited > 0 && <p className="text-ink-soft">{words.waited(workingTime(waited))}</p>}
      {of.late && <p className="text-ink-soft">{words.lateWhy}</p>}
    </section>
  );
}
