import type { CaseDetail, TimelineEvent } from '@sawt/contract';
import { defineMessages, useFormats, useMessages } from '#i18n';
import { Card, DateTime, FileList, RatingValue } from '#ui';
import { besides, Comparisons } from '../../shared/comparisons.tsx';
import { TypedText } from '../../shared/typed-text.tsx';

const messages = defineMessages({
  ar: { title: 'رد الجهة', rating: 'تقييمك:', corrected: 'صحّحت الجهة ردها في' },
  en: { title: 'The agency’s answer', rating: 'Your rating:', corrected: 'The agency corrected its answer on' },
});

/** The answer that stands now. One that a reopening has overtaken is part of the course only. */
export function AnswerCard({ of: { status, answer, rating, timeline } }: { of: CaseDetail }) {
  const { title, rating: ratingWord, corrected } = useMessages(messages);
  const { text: localised } = useFormats();
  if (!answer || !['answered', 'appealed', 'closed'].includes(status)) return null;
  const given = timeline.findLast(({ what }) => what === 'approve' || what === 'answer' || what === 'share' || what === 'correct');
  const answers = standing(timeline);
  const pairs = answers.flatMap(({ comparisons }) => comparisons);
  return (
    <Card title={title}>
      <div className="flex flex-col gap-4">
        {given?.what === 'correct' && (
          <p className="text-ink-soft">
            {corrected} <DateTime at={given.at} form="date" />
            {given.reason && ` · ${localised(given.reason)}`}
          </p>
        )}
        <TypedText text={answer} />
        <Comparisons pairs={pairs} timeline={timeline} />
        <FileList
          files={besides(
            answers.flatMap(({ files }) => files),
            pairs,
          )}
        />
        {rating !== null && (
          <p className="flex items-center gap-2 text-ink-soft">
            {ratingWord} <RatingValue value={rating} />
          </p>
        )}
      </div>
    </Card>
  );
}

/** What gave the answer, and what has corrected it since. */
function standing(timeline: CaseDetail['timeline']): TimelineEvent[] {
  const answers = timeline.filter(({ what }) => what === 'approve' || what === 'answer' || what === 'correct');
  const first = answers.findLastIndex(({ what }) => what !== 'correct');
  return answers.slice(first);
}
