import { ProblemError } from '@sawt/contract';

/** How many files of a draft have not arrived; none of those that have. */
const counts = new Map<string, number>();

export function noteUnderWay(draft: string, count: number): void {
  if (count > 0) counts.set(draft, count);
  else counts.delete(draft);
}

/**
 * Nothing is sent while a file that belongs to it is still on its way or has failed: it would be left behind, and nobody would know.
 * @throws ProblemError as the server's, at the field `files`
 */
export function demandArrived(draft: string): void {
  if (!counts.has(draft)) return;
  const fields = [{ path: 'body.files', code: 'files_under_way' }];
  throw new ProblemError({ type: 'about:blank', title: '', status: 422, code: 'request.invalid', requestId: '', fields });
}
