import { ProblemError } from '@sawt/contract';

/** Did the server refuse the place because latitude and longitude are exchanged? */
export const isSwapped = (error: unknown): boolean =>
  error instanceof ProblemError && (error.problem.fields ?? []).some(({ path, code }) => path === 'body.location' && code === 'swapped');
