import { ProblemError } from '@sawt/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLanguage } from '#i18n';
import { client } from '#platform/client.ts';
import type { Draft } from '#platform/draft.ts';
import { meQuery } from '#platform/session.ts';
import { caseQuery } from '../../shared/queries.ts';
import { type CaseDraft, submissionOf } from './case-draft.ts';

interface Outcome {
  onSent(number: string): void;
  /** @param paths the fields at fault, dotted, without the leading `body.` */
  onRefused(paths: string[]): void;
}

/** It is a case now. What could not be deleted goes by the rule for drafts. */
export const forgetKept = (id: string) => void (id && client.drafts.deleteDraft({ params: { id } }).catch(() => {}));

/** Sends the draft. A lost line is tried again by itself: the key makes sure that one draft becomes one case. */
export function useSubmit(draft: Draft<CaseDraft>, { onSent, onRefused }: Outcome) {
  const queries = useQueryClient();
  const language = useLanguage();
  return useMutation({
    mutationFn: async (sent: CaseDraft) => {
      // Somebody new: from now on they are addressed by this name, in the language they are reading.
      if (queries.getQueryData(meQuery.queryKey)?.name.ar === '') {
        queries.setQueryData(meQuery.queryKey, await client.directory.updateMe({ body: { name: sent.name, language } }));
      }
      return client.voice.submitCase({ body: submissionOf(sent), idempotencyKey: sent.key });
    },
    retry: (failures, error) => failures < 3 && error instanceof TypeError,
    onSuccess: (detail, sent) => {
      queries.setQueryData(caseQuery(detail.number).queryKey, detail);
      void queries.invalidateQueries({ queryKey: ['voice', 'my-cases'] });
      forgetKept(sent.serverId);
      draft.clear();
      onSent(detail.number);
    },
    onError: (error) => {
      if (!(error instanceof ProblemError)) return;
      if (error.problem.code === 'file.not_found') onRefused(['files']);
      else onRefused((error.problem.fields ?? []).map(({ path }) => path.replace(/^body\./, '')));
    },
  });
}

export type Submit = ReturnType<typeof useSubmit>;
