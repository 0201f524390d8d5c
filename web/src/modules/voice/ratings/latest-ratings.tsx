import { useQuery } from '@tanstack/react-query';
import { useMessages } from '#i18n';
import { Card, QueryView, TextLink } from '#ui';
import type { CaseFilterQuery } from '../shared/queries.ts';
import { latestRatingsQuery } from './queries.ts';
import { RatedCases } from './rated-cases.tsx';
import { ratingsWords } from './ratings-words.ts';

/** The last few; all of them have a page of their own. */
export function LatestRatings({ filter, most }: { filter: CaseFilterQuery; most: number }) {
  const words = useMessages(ratingsWords);
  return (
    <Card
      title={words.latest}
      action={
        <span className="print:hidden">
          <TextLink to="/staff/ratings">{words.all}</TextLink>
        </span>
      }
    >
      <QueryView query={useQuery(latestRatingsQuery(filter, most))} lines={4}>
        {({ items }) => (items.length === 0 ? <p className="text-ink-soft">{words.noneMatching}</p> : <RatedCases items={items} />)}
      </QueryView>
    </Card>
  );
}
