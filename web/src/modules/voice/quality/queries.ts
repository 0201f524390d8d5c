import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client } from '#platform/client.ts';
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

export const qualityVerdictsQuery = (number: string) =>
  queryOptions({
    queryKey: [...qualityKey, 'verdicts', number],
    queryFn: ({ signal }) => client.quality.listQualityVerdicts({ params: { number } }, { signal }),
  });
