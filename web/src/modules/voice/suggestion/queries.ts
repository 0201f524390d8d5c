import { queryOptions } from '@tanstack/react-query';
import { client } from '#platform/client.ts';

const whileTrainingMs = 1000;

/** The settings and the models; read again while one is trained. */
export const suggestionModelQuery = queryOptions({
  queryKey: ['suggestion-model'],
  queryFn: ({ signal }) => client.suggestion.getSuggestionModel({}, { signal }),
  refetchInterval: ({ state }) => {
    const training = state.data?.training?.state;
    return training === 'waiting' || training === 'running' ? whileTrainingMs : false;
  },
});
