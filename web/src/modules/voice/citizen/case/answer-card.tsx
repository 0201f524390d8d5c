import type { CaseDetail } from '@sawt/contract';
import { defineMessages, useMessages } from '#i18n';
import { Card, FileList, RatingValue } from '#ui';
import { TypedText } from '../../shared/typed-text.tsx';

const messages = defineMessages({
  ar: { title: 'رد الجهة', rating: 'تقييمك:' },
  en: { title: 'The agency’s answer', rating: 'Your rating:' },
});

/** The answer that stands now. One that a reopening has overtaken is part of the course only. */
export function AnswerCard({ of: { status, answer, rating, timeline } }: { of: CaseDetail }) {
  const { title, rating: ratingWord } = useMessages(messages);
  if (!answer || !['answered', 'appealed', 'closed'].includes(status)) return null;
  const given = timeline.findLast(({ what }) => what === 'approve' || what === 'answer');
  return (
    <Card title={title}>
      <div className="flex flex-col gap-4">
        <TypedText text={answer} />
        <FileList files={given?.files ?? []} />
        {rating !== null && (
          <p className="flex items-center gap-2 text-ink-soft">
            {ratingWord} <RatingValue value={rating} />
          </p>
        )}
      </div>
    </Card>
  );
}
