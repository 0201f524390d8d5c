import type { CaseDetail, Language } from '@sawt/contract';
import type { QueryClient } from '@tanstack/react-query';
import { client } from '#platform/client.ts';
import { meQuery } from '#platform/session.ts';
import { caseQuery } from '../../shared/queries.ts';
import { type CaseDraft, submissionOf } from './case-draft.ts';

/** Of the mutation of a page that sends. */
export const submitKey = ['submit-case'] as const;

/** It is a case now. What could not be deleted goes by the rule for drafts. */
export const forgetKept = (id: string) => void (id && client.drafts.deleteDraft({ params: { id } }).catch(() => {}));

/** Sends one case; its key makes sure that it becomes one, however often it is tried. */
export async function sendCase(queries: QueryClient, language: Language, sent: CaseDraft): Promise<CaseDetail> {
  // Somebody new: from now on they are addressed by this name, in the language they are reading.
  if (queries.getQueryData(meQuery.queryKey)?.name.ar === '') {
    queries.setQueryData(meQuery.queryKey, await client.directory.updateMe({ body: { name: sent.name, language } }));
  }
  const detail = await client.voice.submitCase({ body: submissionOf(sent), idempotencyKey: sent.key });
  queries.setQueryData(caseQuery(detail.number).queryKey, detail);
  void queries.invalidateQueries({ queryKey: ['voice', 'my-cases'] });
  forgetKept(sent.serverId);
  return detail;
}
