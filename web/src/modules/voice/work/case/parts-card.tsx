import type { CaseDetail } from '@sawt/contract';
import { defineMessages, useFormats, useMessages } from '#i18n';
import { Card, CaseNumber, TextLink } from '#ui';
import { DueDate } from '../../shared/due-date.tsx';
import { StatusBadge } from '../../shared/status-badge.tsx';

const messages = defineMessages({
  ar: {
    parts: 'أجزاء البلاغ',
    part: 'جزء من بلاغ',
    whole: 'البلاغ كاملًا',
    partWhy: 'هذا جزء من بلاغ قدّمه المستفيد وتجيب عنه أكثر من جهة. تجيب جهتكم عمّا ورد هنا فقط.',
    noAgency: 'لم تُحدّد جهته',
  },
  en: {
    parts: 'Parts of the case',
    part: 'Part of a case',
    whole: 'The whole case',
    partWhy: 'This is a part of a case that several agencies answer. Your agency answers what is written here only.',
    noAgency: 'No agency yet',
  },
});

/** Of a split case where its parts are; of a part, that it is one. */
export function PartsCard({ detail: { parts, partOf } }: { detail: CaseDetail }) {
  const words = useMessages(messages);
  const { text } = useFormats();
  if (partOf) {
    return (
      <Card title={words.part}>
        <p>{words.partWhy}</p>
        {partOf.number && (
          <p className="mt-3">
            <TextLink to="/staff/cases/$number" params={{ number: partOf.number }}>
              {words.whole} <CaseNumber number={partOf.number} />
            </TextLink>
          </p>
        )}
      </Card>
    );
  }
  if (parts.length === 0) return null;
  return (
    <Card title={words.parts}>
      <ul className="flex flex-col divide-y divide-line">
        {parts.map((part) => (
          <li key={part.number} className="flex flex-col gap-2 py-3 first:pt-0 last:pb-0">
            <span className="flex flex-wrap items-center justify-between gap-2">
              <TextLink to="/staff/cases/$number" params={{ number: part.number }}>
                {part.agency ? text(part.agency.name) : words.noAgency}
              </TextLink>
              <StatusBadge status={part.status} reader="staff" />
            </span>
            <span className="flex flex-wrap justify-between gap-2 text-sm text-ink-soft">
              <CaseNumber number={part.number} />
              <DueDate of={part} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
