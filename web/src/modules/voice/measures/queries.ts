import type { FigureGrouping } from '@sawt/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client } from '#platform/client.ts';
import type { CaseFilterQuery } from '../shared/queries.ts';

export const stagesQuery = (filter: CaseFilterQuery, by?: FigureGrouping) =>
  queryOptions({
    queryKey: ['voice', 'stages', filter, by],
    queryFn: ({ signal }) => client.figures.measureStages({ query: { ...filter, ...(by && { by }) } }, { signal }),
    placeholderData: keepPreviousData,
  });

export const measuresQuery = (filter: CaseFilterQuery, by?: FigureGrouping) =>
  queryOptions({
    queryKey: ['voice', 'measures', filter, by],
    queryFn: ({ signal }) => client.figures.measureCases({ query: { ...filter, ...(by && { by }) } }, { signal }),
    placeholderData: keepPreviousData,
  });
