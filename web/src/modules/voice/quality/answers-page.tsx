import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { linkOptions, useNavigate, useSearch } from '@tanstack/react-router';
import { useMessages } from '#i18n';
import { useMe } from '#platform/session.ts';
import { EmptyState, LoadMore, PageHeader, QueryView } from '#ui';
import { AnswersFilters } from './answers-filters.tsx';
import type { AnswersSearch } from './answers-search.ts';
import { answersWords } from './answers-words.ts';
import { DeskAnswer } from './desk-answer.tsx';
import { qualityAnswersQuery, qualityTotalQuery } from './queries.ts';

/** The answers behind the numbers of the desk; among them those that could be better, with what became of each. */
export function AnswersPage() {
  const words = useMessages(answersWords);
  const { data: me } = useMe();
  const search = useSearch({ from: '/staff/staff/quality/answers' });
  const navigate = useNavigate({ from: '/staff/quality/answers' });
  const query = useInfiniteQuery(qualityAnswersQuery(search));
  const { data: total } = useQuery(qualityTotalQuery(search));
  if (!me) return null;
  const change = (part: AnswersSearch) => void navigate({ search: (old) => ({ ...old, ...part }), replace: true });
  const onClear = Object.keys(search).length > 0 ? () => void navigate({ search: {}, replace: true }) : undefined;
  return (
    <>
      <PageHeader title={words.title} description={words.about} back={linkOptions({ to: '/staff/quality' })} />
      <AnswersFilters me={me} value={search} onChange={change} onClear={onClear} />
      <QueryView query={query} lines={10}>
        {(items) =>
          items.length === 0 ? (
            <EmptyState icon="search" title={words.none}>
              {words.noneText}
            </EmptyState>
          ) : (
            <>
              {total !== undefined && <p className="mb-3 text-ink-soft">{words.count(total)}</p>}
              <ul aria-label={words.list} className="flex flex-col gap-4">
                {items.map((item) => (
                  <DeskAnswer key={item.id} of={item} />
                ))}
              </ul>
              <LoadMore query={query} />
            </>
          )
        }
      </QueryView>
    </>
  );
}
