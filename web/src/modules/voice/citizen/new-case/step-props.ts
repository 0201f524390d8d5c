import type { Draft } from '#platform/draft.ts';
import type { CaseDraft } from './case-draft.ts';
import type { FieldErrors } from './use-field-errors.ts';

export interface StepProps {
  draft: Draft<CaseDraft>;
  errors: FieldErrors;
}
