import { ProblemError } from '@sawt/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { client } from '#platform/client.ts';
import type { Draft } from '#platform/draft.ts';
import { newKey } from '#platform/new-key.ts';
import { draftsQuery } from '../drafts/drafts-query.ts';
import { type CaseDraft, draftOf, isBlank, savingOf } from './case-draft.ts';

/** After the last letter: each saving is a line in the audit log. */
const pause = 5_000;

const isChangedElsewhere = (error: unknown) => error instanceof ProblemError && error.problem.code === 'draft.changed';

/**
 * Keeps the draft with the account, too, once somebody is signed in: what was typed before goes there as it is. Where another
 * window or device has saved since, nothing is written over; the person chooses.
 */
export function useServerDraft({ value, change }: Draft<CaseDraft>, isCitizen: boolean) {
  const queries = useQueryClient();
  const body = JSON.stringify(savingOf(value));
  const [settled, setSettled] = useState<string | null>(null);
  const { mutate, isPending, error, data } = useMutation({
    mutationFn: ({ id, version, content }: { id: string; version: number; content: string }) =>
      client.drafts.saveDraft({ params: { id }, body: { version, ...JSON.parse(content) } }),
    onSuccess: ({ id, version }) => change({ serverId: id, serverVersion: version }),
    onSettled: (_, failure, { content }) => {
      // Off the line it is tried again; what was refused, only once it is another.
      if (!(failure instanceof TypeError)) setSettled(content);
      void queries.invalidateQueries({ queryKey: draftsQuery.queryKey });
    },
  });
  const isInConflict = isChangedElsewhere(error);
  const { serverId, serverVersion: version } = value;

  useEffect(() => {
    if (!isCitizen || isPending || isInConflict || body === settled || isBlank(value)) return;
    const timer = setTimeout(() => {
      const id = serverId || newKey();
      if (!serverId) change({ serverId: id });
      mutate({ id, version, content: body });
    }, pause);
    return () => clearTimeout(timer);
  }, [isCitizen, isPending, isInConflict, body, settled, value, serverId, version, change, mutate]);

  const other = async () => (await queries.fetchQuery({ ...draftsQuery, staleTime: 0 })).find(({ id }) => id === serverId);
  return {
    savedAt: isCitizen && body === settled && !error ? (data?.updatedAt ?? null) : null,
    /** Another window or device has saved since. */
    conflict: isInConflict ? error : null,
    /** What is on this page stays, and the other's is written over. */
    async keepThis(): Promise<void> {
      const found = await other();
      const id = found ? found.id : newKey();
      change({ serverId: id });
      mutate({ id, version: found?.version ?? 0, content: body });
    },
    async takeOther(): Promise<void> {
      const found = await other();
      if (!found) return this.keepThis();
      change(draftOf(found));
      mutate({ id: found.id, version: found.version, content: JSON.stringify(savingOf({ ...value, ...draftOf(found) })) });
    },
  };
}
