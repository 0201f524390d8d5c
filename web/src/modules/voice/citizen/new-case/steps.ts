import { hasWords } from '@sawt/contract';
import type { CaseDraft } from './case-draft.ts';

export const steps = ['what', 'where', 'evidence', 'send'] as const;
export type Step = (typeof steps)[number];

/** Which step holds which field of the draft; the rest belongs to the last. */
const stepOfField: Readonly<Record<string, Step>> = {
  kind: 'what',
  text: 'what',
  category: 'what',
  area: 'where',
  location: 'where',
  place: 'where',
  files: 'evidence',
};

/** @param path dotted, as the server names fields: `location.lat` */
export const stepOf = (path: string): Step => stepOfField[path.split('.')[0] ?? ''] ?? 'send';

export type Missing = 'kind' | 'text' | 'area';

/** What a step cannot be left without. */
export function missingIn(step: Step, { kind, text, area, location }: CaseDraft): Missing[] {
  if (step === 'what') return [...(kind ? [] : ['kind' as const]), ...(hasWords(text) ? [] : ['text' as const])];
  if (step === 'where') return area || location ? [] : ['area'];
  return [];
}

/** The step to show: the one asked for, or the first before it that still lacks something. */
export function reachableStep(wanted: Step, draft: CaseDraft): Step {
  const before = steps.slice(0, steps.indexOf(wanted));
  return before.find((step) => missingIn(step, draft).length > 0) ?? wanted;
}
