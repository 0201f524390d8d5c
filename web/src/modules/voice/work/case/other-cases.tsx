import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMessages } from '#i18n';
import { figuresQuery } from '../../shared/queries.ts';
import { caseWords } from './case-words.ts';

/** How many other cases whoever sent this one has within the reader's reach, and the way to them. */
export function OtherCases({ number }: { number: string }) {
  const words = useMessages(caseWords);
  const filter = { sameCitizen: number };
  const { data, isPlaceholderData } = useQuery(figuresQuery(filter));
  if (!data || isPlaceholderData) return null;
  if (data.total === 0) return <p className="text-ink-soft">{words.otherCases(0)}</p>;
  return (
    <Link to="/staff/cases" search={filter} className="font-medium text-brand-700 underline underline-offset-4">
      {words.otherCases(data.total)}
    </Link>
  );
}
