import type { CaseDetail, SimilarCase } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { defineMessages, plural, useFormats, useMessages } from '#i18n';
import { Badge, Button, Card, CaseNumber, QueryView, TextLink } from '#ui';
import { StatusBadge } from '../../shared/status-badge.tsx';
import { sameMatterQuery } from '../same-matter-query.ts';
import { CompareDialog } from './compare-dialog.tsx';

const messages = defineMessages({
  ar: {
    title: 'الأمر نفسه',
    none: 'لا بلاغات مفتوحة في الأمر نفسه ضمن ما تراه.',
    similar: (share: string) => `تشابه ${share}`,
    noAgency: 'لم تُحدّد جهته',
    words: 'الكلمات المشتركة',
    noWords: 'لا كلمات مشتركة',
    compare: 'مقارنة النصين',
    compareWith: (other: string) => `مقارنة النصين: هذا البلاغ والبلاغ ${other}`,
    metres: (metres: string) => `المسافة ${metres} م`,
    noPlace: 'المسافة غير معروفة',
    days: (days: number) =>
      plural(days, {
        zero: 'في اليوم نفسه',
        one: 'بينهما يوم',
        two: 'بينهما يومان',
        few: 'بينهما # أيام',
        many: 'بينهما # يومًا',
        other: 'بينهما # يوم',
      }),
  },
  en: {
    title: 'The same matter',
    none: 'No open cases about the same matter within your reach.',
    similar: (share: string) => `${share} alike`,
    noAgency: 'No agency yet',
    words: 'Words in common',
    noWords: 'No words in common',
    compare: 'Compare the texts',
    compareWith: (other: string) => `Compare the texts of this case and case ${other}`,
    metres: (metres: string) => `${metres} m away`,
    noPlace: 'Distance not known',
    days: (days: number) => (days === 0 ? 'Same day' : plural(days, { one: 'One day apart', other: '# days apart' })),
  },
});

/** Open cases that are probably about the same as this one, with what says so; people decide. */
export function SameMatterCard({ detail }: { detail: CaseDetail }) {
  const { number } = detail;
  const words = useMessages(messages);
  const [compared, setCompared] = useState<string | null>(null);
  const query = useQuery(sameMatterQuery(number));
  return (
    <Card title={words.title}>
      <QueryView query={query} lines={3}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="text-ink-soft">{words.none}</p>
          ) : (
            <ul className="flex flex-col divide-y divide-line">
              {items.map((item) => (
                <li key={item.case.number} className="flex flex-col gap-2 py-3 first:pt-0 last:pb-0">
                  <SimilarLine of={item} onCompare={() => setCompared(item.case.number)} />
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
      {compared && <CompareDialog own={detail} other={compared} onClose={() => setCompared(null)} />}
    </Card>
  );
}

interface SimilarLineProps {
  of: SimilarCase;
  onCompare(): void;
}

function SimilarLine({ of: { case: found, similarity, words: shared, metres, days }, onCompare }: SimilarLineProps) {
  const words = useMessages(messages);
  const { text, percent, number } = useFormats();
  const distance = metres === null ? words.noPlace : words.metres(number(metres));
  return (
    <>
      <span className="flex flex-wrap items-center justify-between gap-2">
        <TextLink to="/staff/cases/$number" params={{ number: found.number }}>
          <CaseNumber number={found.number} />
        </TextLink>
        <Badge tone="info">{words.similar(percent(similarity))}</Badge>
      </span>
      <span dir="auto" className="wrap-anywhere">
        {found.excerpt}
      </span>
      <span className="flex flex-wrap items-center gap-2 text-sm text-ink-soft">
        <StatusBadge status={found.status} reader="staff" />
        {found.agency ? text(found.agency.name) : words.noAgency}
      </span>
      <span className="text-sm text-ink-soft">
        {distance} · {words.days(days)}
        <span className="block">
          {shared.length === 0 ? words.noWords : words.words}
          {shared.length > 0 && (
            <>
              : <bdi>{shared.join('، ')}</bdi>
            </>
          )}
        </span>
      </span>
      <span>
        <Button variant="quiet" icon="copy" onPress={onCompare} aria-label={words.compareWith(found.number)}>
          {words.compare}
        </Button>
      </span>
    </>
  );
}
