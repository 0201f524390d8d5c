import type { CaseDetail, CaseSummary } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { defineMessages, useFormats, useMessages } from '#i18n';
import { Card, QueryView } from '#ui';
import { DueDate } from '../../shared/due-date.tsx';
import { caseQuery } from '../../shared/queries.ts';
import { StatusBadge } from '../../shared/status-badge.tsx';
import { AnswerCard } from './answer-card.tsx';
import { CaseActions } from './case-actions.tsx';
import { QuestionCard } from './question-card.tsx';

const messages = defineMessages({
  ar: { noAgency: 'لدى الإمارة لتحديد الجهة', due: 'موعد الرد' },
  en: { noAgency: 'With the emirate, which is finding the agency', due: 'Answer due by' },
});

/** The agencies that answer a split case, each with where it stands, its question or answer, and what the citizen may do about it. */
export function PartCards({ of: { parts } }: { of: CaseDetail }) {
  return parts.map((part) => <PartCard key={part.number} part={part} />);
}

function PartCard({ part }: { part: CaseSummary }) {
  const words = useMessages(messages);
  const { text } = useFormats();
  const query = useQuery(caseQuery(part.number));
  return (
    <Card title={part.agency ? text(part.agency.name) : words.noAgency}>
      <div className="flex flex-col gap-5">
        <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <StatusBadge status={part.status} reader="citizen" />
          {part.dueAt && (
            <span className="text-ink-soft">
              {words.due}: <DueDate of={part} />
            </span>
          )}
        </p>
        <QueryView query={query}>
          {(detail) => (
            <>
              {detail.allowed.includes('reply') && <QuestionCard of={detail} />}
              <AnswerCard of={detail} />
              <CaseActions of={detail} />
            </>
          )}
        </QueryView>
      </div>
    </Card>
  );
}
