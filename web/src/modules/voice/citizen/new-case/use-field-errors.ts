import type { UseMutationResult } from '@tanstack/react-query';
import { useMessages } from '#i18n';
import { useErrorWords } from '#platform/errors.ts';
import type { CaseDraft } from './case-draft.ts';
import { newCaseWords } from './new-case-words.ts';
import type { Missing } from './steps.ts';

export type FieldErrors = Partial<Record<keyof CaseDraft, string>>;

/**
 * The words that stand at the fields: what is missing, and what the server refused. A refusal goes as soon as its
 * field is changed.
 */
export function useFieldErrors(
  draft: CaseDraft,
  missing: readonly Missing[],
  submit: Pick<UseMutationResult<unknown, unknown, CaseDraft>, 'error' | 'variables'>,
): FieldErrors {
  const words = useMessages(newCaseWords);
  const { fields } = useErrorWords(submit.error);
  const sent = submit.variables;
  const refused = Object.entries(fields)
    .map(([path, text]) => [path.split('.')[0] as keyof CaseDraft, text] as const)
    .filter(([field]) => sent?.[field] === draft[field]);
  return {
    ...Object.fromEntries(refused),
    ...Object.fromEntries(missing.map((field) => [field, words[`missing_${field}`]])),
  };
}
