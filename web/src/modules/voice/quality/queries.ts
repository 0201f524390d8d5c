import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client } from '#platform/client.ts';
import { pagedQuery } from '#platform/pages.ts';
import type { AnswersSearch } from './answers-search.ts';
import type { QualitySearch } from './quality-search.ts';

export const qualityKey = ['voice', 'quality'] as const;

export const qualitySummaryQuery = queryOptions({
  queryKey: [...qualityKey, 'summary'],
  queryFn: ({ signal }) => client.quality.summarizeQuality({}, { signal }),
});

export const qualitySampleQuery = (query: QualitySearch) =>
  queryOptions({
    queryKey: [...qualityKey, 'sample', query],
    queryFn: ({ signal }) => client.quality.listQualitySample({ query }, { signal }),
    placeholderData: keepPreviousData,
  });

export const qualityAnswersQuery = (query: AnswersSearch) =>
  pagedQuery([...qualityKey, 'answers', query], (page, signal) =>
    client.quality.listQualityAnswers({ query: { ...query, ...page } }, { signal }),
  );

/** How many there are of them all, whatever is shown so far. */
export const qualityTotalQuery = (query: AnswersSearch) =>
  queryOptions({
    queryKey: [...qualityKey, 'total', query],
    queryFn: async ({ signal }) => (await client.quality.listQualityAnswers({ query: { ...query, limit: 1 } }, { signal })).total,
    placeholderData: keepPreviousData,
  });

/** The answers of a case, each with its verdicts. */
export const caseAnswersQuery = (number: string) =>
  queryOptions({
    queryKey: [...qualityKey, 'case', number],
    queryFn: ({ signal }) => client.quality.listQualityVerdicts({ params: { number } }, { signal }),
  });
