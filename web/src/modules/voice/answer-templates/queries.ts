import { queryOptions } from '@tanstack/react-query';
import { client } from '#platform/client.ts';

export const answerTemplatesQuery = queryOptions({
  queryKey: ['answer-templates'],
  queryFn: ({ signal }) => client.answerTemplates.listAnswerTemplates({}, { signal }),
});

export const answerTemplateVersionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['answer-templates', id, 'versions'],
    queryFn: ({ signal }) => client.answerTemplates.listAnswerTemplateVersions({ params: { id } }, { signal }),
  });
