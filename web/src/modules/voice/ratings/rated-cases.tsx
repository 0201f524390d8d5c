import type { RatedCase } from '@sawt/contract';
import { useFormats, useMessages } from '#i18n';
import { CaseNumber, DateTime, RatingValue, TextLink } from '#ui';
import { ratingsWords } from './ratings-words.ts';

/** Each rating with the citizen's words and the answer they are about. */
export function RatedCases({ items }: { items: readonly RatedCase[] }) {
  const { list } = useMessages(ratingsWords);
  return (
    <ul aria-label={list} className="-mx-2 flex flex-col">
      {items.map((item) => (
        <Rated key={item.number} of={item} />
      ))}
    </ul>
  );
}

function Rated({ of: { number, rating, ratedAt, comment, answer, category, agency } }: { of: RatedCase }) {
  const words = useMessages(ratingsWords);
  const { text } = useFormats();
  return (
    <li className="relative flex break-inside-avoid flex-col gap-1.5 border-b border-line px-2 py-3 last:border-0 hover:bg-brand-50">
      <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <RatingValue value={rating} />
        <TextLink stretched to="/staff/cases/$number" params={{ number }}>
          <CaseNumber number={number} />
        </TextLink>
        {ratedAt && (
          <span className="text-sm text-ink-soft">
            <DateTime at={ratedAt} form="relative" />
          </span>
        )}
      </span>
      <span className="text-sm text-ink-soft">
        {category ? text(category.name) : words.noCategory}
        {agency && ` · ${text(agency.name)}`}
      </span>
      {comment ? (
        <blockquote aria-label={words.said} dir="auto" className="wrap-anywhere border-s-3 border-brand-300 ps-3 text-lg/8">
          {comment}
        </blockquote>
      ) : (
        <span className="text-ink-faint">{words.noComment}</span>
      )}
      {answer && (
        <div className="text-sm/6 text-ink-soft">
          {words.answer}:
          <p dir="auto" className="line-clamp-3 wrap-anywhere print:line-clamp-none">
            {answer}
          </p>
        </div>
      )}
    </li>
  );
}
