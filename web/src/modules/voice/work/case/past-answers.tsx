import type { PastAnswer } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { defineMessages, useFormats, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { Badge, Button, CaseNumber, DateTime, QueryView, RatingValue, TextLink } from '#ui';
import { TypedText } from '../../shared/typed-text.tsx';

const messages = defineMessages({
  ar: {
    none: 'لا ردود سابقة على بلاغات مشابهة ضمن ما تراه.',
    similar: (share: string) => `تشابه ${share}`,
    unrated: 'لم يُقيَّم',
    answered: 'الرد في',
    words: 'الكلمات المشتركة',
    more: 'عرض بقية الردود',
    use: 'استخدام هذا النص',
    labelOf: (number: string) => `استخدام هذا النص من البلاغ ${number}`,
  },
  en: {
    none: 'No earlier answers to cases like this one within your reach.',
    similar: (share: string) => `${share} alike`,
    unrated: 'Not rated',
    answered: 'Answered',
    words: 'Words in common',
    more: 'Show the other answers',
    use: 'Use this text',
    labelOf: (number: string) => `Use this text of case ${number}`,
  },
});

/** So many do not push away what stands below. */
const atFirst = 2;

interface PastAnswersProps {
  number: string;
  /** Left out where this person answers nothing now. */
  onUse?: ((text: string) => void) | undefined;
}

/** What was answered to cases like this one: those that satisfied first. */
export function PastAnswers({ number, onUse }: PastAnswersProps) {
  const words = useMessages(messages);
  const [isWhole, setIsWhole] = useState(false);
  const query = useQuery({
    queryKey: ['voice', 'past-answers', number],
    queryFn: ({ signal }) => client.pastAnswers.findPastAnswers({ params: { number } }, { signal }),
  });
  return (
    <QueryView query={query} lines={3}>
      {({ items }) =>
        items.length === 0 ? (
          <p className="text-ink-soft">{words.none}</p>
        ) : (
          <div className="flex flex-col gap-4">
            <ul className="flex flex-col divide-y divide-line">
              {items.slice(0, isWhole ? items.length : atFirst).map((item) => (
                <li key={item.number} className="flex flex-col gap-2 py-4 first:pt-0 last:pb-0">
                  <OneAnswer of={item} onUse={onUse} />
                </li>
              ))}
            </ul>
            {!isWhole && items.length > atFirst && (
              <div>
                <Button variant="quiet" onPress={() => setIsWhole(true)}>
                  {words.more}
                </Button>
              </div>
            )}
          </div>
        )
      }
    </QueryView>
  );
}

function OneAnswer({ of, onUse }: { of: PastAnswer; onUse: PastAnswersProps['onUse'] }) {
  const words = useMessages(messages);
  const { text, percent } = useFormats();
  return (
    <>
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <TextLink to="/staff/cases/$number" params={{ number: of.number }}>
          <CaseNumber number={of.number} />
        </TextLink>
        {of.rating === null ? <span className="text-sm text-ink-soft">{words.unrated}</span> : <RatingValue value={of.rating} />}
        <Badge tone="info">{words.similar(percent(of.likeness))}</Badge>
      </span>
      <TypedText text={of.answer} />
      <span className="flex flex-wrap items-end justify-between gap-2">
        <span className="text-sm text-ink-soft">
          {of.category && <>{text(of.category.name)} · </>}
          {words.answered} <DateTime at={of.answeredAt} />
          {of.words.length > 0 && (
            <span className="block">
              {words.words}: <bdi>{of.words.join('، ')}</bdi>
            </span>
          )}
        </span>
        {onUse && (
          <Button variant="secondary" icon="copy" onPress={() => onUse(of.answer)} aria-label={words.labelOf(of.number)}>
            {words.use}
          </Button>
        )}
      </span>
    </>
  );
}
