import { ProblemError } from '@sawt/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLanguage } from '#i18n';
import type { Draft } from '#platform/draft.ts';
import { putIntoOutbox, takeFromOutbox } from '../outbox/outbox.ts';
import { fetchBringing } from '../outbox/use-sending.ts';
import type { CaseDraft } from './case-draft.ts';
import { sendCase, submitKey } from './send-case.ts';

interface Outcome {
  onSent(number: string): void;
  /** @param paths the fields at fault, dotted, without the leading `body.` */
  onRefused(paths: string[]): void;
  /** The line is gone for longer; what was sent lies in the outbox. */
  onWaiting(): void;
}

/** Sends the draft. A lost line is tried again by itself, for some seconds here and then from the outbox, also after the page was closed. */
export function useSubmit(draft: Draft<CaseDraft>, { onSent, onRefused, onWaiting }: Outcome) {
  const queries = useQueryClient();
  const language = useLanguage();
  return useMutation({
    mutationKey: submitKey,
    mutationFn: async (sent: CaseDraft) => {
      putIntoOutbox(sent);
      const { bringFiles, passFilesOn } = await fetchBringing();
      await passFilesOn('new-case', sent.key);
      return sendCase(queries, language, await bringFiles(sent));
    },
    retry: (failures, error) => failures < 3 && error instanceof TypeError,
    onSuccess: ({ number }, { key }) => {
      takeFromOutbox(key);
      draft.clear();
      onSent(number);
    },
    onError: (error, { key }) => {
      if (error instanceof TypeError) {
        draft.clear();
        onWaiting();
        return;
      }
      takeFromOutbox(key);
      void fetchBringing().then(({ passFilesOn }) => passFilesOn(key, 'new-case'));
      if (!(error instanceof ProblemError)) return;
      if (error.problem.code.startsWith('file.')) onRefused(['files']);
      else onRefused((error.problem.fields ?? []).map(({ path }) => path.replace(/^body\./, '')));
    },
  });
}

export type Submit = ReturnType<typeof useSubmit>;
